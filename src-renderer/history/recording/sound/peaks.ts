import type { SoundKind } from '../../../../src-main/domain/history/sound-kind';
import type { Decode } from './decode';
import { DECODED_RATE } from './decode';
import { piecesOf } from './pieces';

/** How loud a recording is, 0 to 1, so many times a second. */
export type Peaks = readonly number[];
export const PEAKS_PER_SECOND = 20;

const SPAN = DECODED_RATE / PEAKS_PER_SECOND;

/**
 * The loudness of a recording from its beginning to its end; null where it cannot be told, or nobody wants it any more.
 * One part after the other, so that neither memory nor the page notices an hour of it.
 */
export async function peaksOf(
  sound: Blob,
  kind: SoundKind,
  decode: Decode,
  signal: AbortSignal,
): Promise<Peaks | null> {
  const pieces = await piecesOf(sound, kind);
  if (pieces === null) return null;
  const peaks: number[] = [];
  let taken = 0;
  for (const [nth, piece] of pieces.entries()) {
    const channels = await decode(await piece.arrayBuffer());
    if (signal.aborted) return null;
    // The last part of an MPEG stream may be less than a frame; any other that fails would shift all that follow.
    if (channels === null && nth < pieces.length - 1) return null;
    taken += channels === null ? 0 : add(peaks, channels, taken);
  }
  return peaks.length === 0 ? null : peaks;
}

/** Adds samples that begin at the `first` of all; answers how many there were. Parts do not end where spans do. */
function add(peaks: number[], channels: readonly Float32Array[], first: number): number {
  for (const channel of channels) {
    for (let at = 0; at < channel.length;) {
      const span = Math.floor((first + at) / SPAN);
      const end = Math.min(channel.length, (span + 1) * SPAN - first);
      let most = peaks[span] ?? 0;
      // A plain loop over half a million samples: anything finer would be felt.
      for (; at < end; at += 1) {
        const loud = Math.abs(channel[at] ?? 0);
        if (loud > most) most = loud;
      }
      peaks[span] = most;
    }
  }
  return Math.max(0, ...channels.map(({ length }) => length));
}

/** As many bars as there is room for, the loudest as high as can be. A silent recording has flat bars. */
export function bars(peaks: Peaks, count: number): readonly number[] {
  const most = peaks.reduce((so, peak) => Math.max(so, peak), 0);
  if (most === 0) return Array.from({ length: count }, () => 0);
  return Array.from({ length: count }, (_, nth) => {
    const from = Math.floor((nth * peaks.length) / count);
    const end = Math.max(from + 1, Math.floor(((nth + 1) * peaks.length) / count));
    return peaks.slice(from, end).reduce((so, peak) => Math.max(so, peak), 0) / most;
  });
}
