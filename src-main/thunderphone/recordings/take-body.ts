import type { IncomingMessage } from 'node:http';
import { HEAD_BYTES, soundKindOf, type SoundKind } from '../../domain/history/sound-kind';
import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import type { RecordingSink, Watch } from '../../history/recordings/ports';
import type { SoundHead } from './sound-head';

/** How much of a file has come so far, over however many answers. */
export interface Progress {
  readonly received: number;
  readonly total: number | null;
  readonly version: string | null;
  /** Null until enough has come to tell. */
  readonly kind: SoundKind | null;
}

export const NOTHING_YET: Progress = { received: 0, total: null, version: null, kind: null };

export type BodyEnd =
  | { readonly kind: 'whole'; readonly sound: SoundKind }
  | { readonly kind: 'broken'; readonly progress: Progress }
  | { readonly kind: 'problem'; readonly problem: Problem };

export interface BodyTaking {
  readonly response: IncomingMessage;
  readonly head: SoundHead;
  readonly progress: Progress;
  readonly sink: RecordingSink;
  readonly onProgress: Watch['onProgress'];
  readonly maxBytes: number;
}

/** Writes the body of an answer down as it comes. What is no sound is told before anything of it is written. */
export async function takeBody({ response, head, progress, sink, onProgress, maxBytes }: BodyTaking): Promise<BodyEnd> {
  let { received, kind } = progress;
  let first = Buffer.alloc(0);
  const ends = (what: Problem): BodyEnd => ({ kind: 'problem', problem: what });
  const now = (): Progress => ({ received, total: head.total, version: head.version, kind });
  const take = async (bytes: Buffer): Promise<BodyEnd | null> => {
    received += bytes.length;
    if (received > maxBytes) return ends(problem('recording_too_large'));
    const written = await sink.write(bytes);
    if (!written.ok) return ends(written.error);
    onProgress(received, head.total);
    return null;
  };
  /** Once it is plain what the file is, or nothing more will come. */
  const begin = async (): Promise<BodyEnd | null> => {
    kind = soundKindOf(first, head.contentType);
    return kind === null ? ends(problem('recording_not_sound')) : take(first);
  };
  try {
    for await (const chunk of response) {
      const bytes = chunk as Buffer;
      if (kind === null) first = Buffer.concat([first, bytes]);
      if (kind === null && first.length < HEAD_BYTES) continue;
      const ended = kind === null ? await begin() : await take(bytes);
      if (ended !== null) return ended;
    }
  } catch {
    return { kind: 'broken', progress: now() };
  }
  const isWhole =
    response.complete && (head.total === null || received + (kind === null ? first.length : 0) === head.total);
  if (!isWhole) return { kind: 'broken', progress: now() };
  if (kind === null) {
    const ended = await begin();
    if (ended !== null) return ended;
  }
  return kind === null ? ends(problem('recording_not_sound')) : { kind: 'whole', sound: kind };
}
