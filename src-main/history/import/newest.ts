import type { ServerCall } from '../../domain/history/server-call';

/** The newest start among calls, Unix ms; one in the future counts as now, and where none tells its start it is now. */
export const newestOf = (calls: readonly Pick<ServerCall, 'startedAt'>[], now: number): number =>
  calls.reduce((newest: number | null, { startedAt }) => {
    if (startedAt === null) return newest;
    return Math.max(newest ?? -Infinity, Math.min(startedAt, now));
  }, null) ?? now;
