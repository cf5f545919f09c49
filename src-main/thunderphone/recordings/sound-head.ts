import type { IncomingMessage } from 'node:http';

/** What the head of the storage's answer says of the file. */
export interface SoundHead {
  readonly status: number;
  /** Bytes of the whole file; null: not told. */
  readonly total: number | null;
  /** Where the body begins in the file. */
  readonly from: number;
  /** A strong ETag, or the date of the last change: without either a download cannot be taken up again. */
  readonly version: string | null;
  readonly contentType: string;
  /** A body that is packed is not what its length says; none was asked for. */
  readonly packed: boolean;
  readonly location: string | null;
}

export function soundHead({ statusCode = 0, headers }: IncomingMessage): SoundHead {
  const part = statusCode === 206 ? /^bytes (\d{1,15})-\d+\/(\d{1,15}|\*)$/.exec(headers['content-range'] ?? '') : null;
  const length = /^\d{1,15}$/.test(headers['content-length'] ?? '') ? Number(headers['content-length']) : null;
  const encoding = headers['content-encoding'] ?? 'identity';
  const etag = headers.etag;
  return {
    status: statusCode,
    total: part ? (part[2] === '*' ? null : Number(part[2])) : length,
    from: Number(part?.[1] ?? 0),
    version: etag?.startsWith('"') === true ? etag : (headers['last-modified'] ?? null),
    contentType: headers['content-type'] ?? '',
    packed: encoding !== 'identity',
    location: headers.location ?? null,
  };
}
