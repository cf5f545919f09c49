import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';

const FULL: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT']);

/** What it means that the disk did not take a recording. */
export function diskProblem(error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return problem(FULL.has(code) ? 'recording_disk_full' : 'recording_unwritten');
}
