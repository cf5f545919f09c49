import type { KeptRecording } from './ports';

/**
 * Which recordings must go so that the rest is within the limit: those played longest ago first.
 *
 * @param limit bytes
 * @param held names of those that are in use, which stay whatever their size
 */
export function leastPlayed(
  all: readonly KeptRecording[],
  limit: number,
  held: ReadonlySet<string>,
): readonly KeptRecording[] {
  let over = all.reduce((sum, { bytes }) => sum + bytes, 0) - limit;
  const going: KeptRecording[] = [];
  for (const kept of [...all].sort((a, b) => a.playedAt - b.playedAt)) {
    if (over <= 0) break;
    if (held.has(kept.name)) continue;
    going.push(kept);
    over -= kept.bytes;
  }
  return going;
}
