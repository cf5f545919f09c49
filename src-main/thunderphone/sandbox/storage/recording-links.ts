import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

export type RecordingLinks = {
  /** A link that opens without a key for so many ms. */
  create(callId: bigint, validMs: number): string;
  /** The id of the call that a link stands for, or nothing when the link is forged or too old. */
  open(file: string, query: URLSearchParams): string | undefined;
};

/** Links signed with a secret of this start. `origin` is asked late: the port is known only once it listens. */
export function recordingLinks(origin: () => string, now: () => number): RecordingLinks {
  const secret = randomBytes(32);
  const sign = (callId: string, expires: string): Buffer =>
    createHmac('sha256', secret).update(`${callId} ${expires}`).digest();
  return {
    create(callId, validMs) {
      const expires = String(Math.floor(now()) + validMs);
      const signature = sign(callId.toString(), expires).toString('hex');
      return `${origin()}/recordings/${callId}.wav?expires=${expires}&signature=${signature}`;
    },
    open(file, query) {
      const callId = /^(\d{1,19})\.wav$/.exec(file)?.[1];
      const expires = query.get('expires') ?? '';
      const given = Buffer.from(query.get('signature') ?? '', 'hex');
      if (callId === undefined || !/^\d+$/.test(expires)) return undefined;
      const expected = sign(callId, expires);
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
      return Number(expires) >= now() ? callId : undefined;
    },
  };
}
