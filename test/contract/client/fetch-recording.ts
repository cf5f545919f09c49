import type { SoundKind } from '../../../src-main/domain/history/sound-kind';
import type { Problem } from '../../../src-main/domain/problem/problem';
import type { Result } from '../../../src-main/domain/result';
import { aRecordedCall, MemorySink } from '../../doubles/recording-kit';
import type { ClientInTest } from './client-of';

interface Fetched {
  readonly result: Result<SoundKind | null, Problem>;
  readonly sink: MemorySink;
  readonly progress: readonly (readonly [number, number | null])[];
}

/** Fetches a call's recording into memory. */
export async function fetchWith(
  client: ClientInTest,
  call: string,
  prepare?: (sink: MemorySink) => void,
): Promise<Fetched> {
  const sink = new MemorySink();
  prepare?.(sink);
  const progress: [number, number | null][] = [];
  const { signal } = new AbortController();
  const result = await client.recordings.fetch(aRecordedCall(call), sink, {
    signal,
    onProgress: (received, total) => progress.push([received, total]),
  });
  return { result, sink, progress };
}
