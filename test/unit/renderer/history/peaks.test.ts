import { describe, expect, it } from 'vitest';
import type { Decode } from '../../../../src-renderer/history/recording/sound/decode';
import { bars, peaksOf, PEAKS_PER_SECOND } from '../../../../src-renderer/history/recording/sound/peaks';
import { piecesOf } from '../../../../src-renderer/history/recording/sound/pieces';
import { wavPart, wavBytes } from '../../../../src-main/thunderphone/sandbox/storage/wav';

const { signal } = new AbortController();

/** A WAV file of the sandbox: 8,000 samples of one byte a second; somebody speaks in its middle third. */
function aWav(seconds: number): Blob {
  const lengthMs = seconds * 1_000;
  const turns = [{ role: 'assistant' as const, content: 'a', startMs: lengthMs / 3, endMs: (lengthMs * 2) / 3 }];
  return new Blob([new Uint8Array(wavPart({ turns, lengthMs }, 0, wavBytes(lengthMs)))]);
}

/** Reads such files, as Chromium would. */
const decodeWav: Decode = async (bytes) => {
  const view = new DataView(bytes);
  const text = (at: number): string => String.fromCharCode(...new Uint8Array(bytes, at, 4));
  if (text(0) !== 'RIFF' || text(8) !== 'WAVE' || text(36) !== 'data') return Promise.resolve(null);
  if (view.getUint32(4, true) !== bytes.byteLength - 8 || view.getUint32(40, true) !== bytes.byteLength - 44)
    return null;
  return [Float32Array.from(new Uint8Array(bytes, 44), (sample) => (sample - 128) / 128)];
};

describe('the waveform', () => {
  it('is as loud as the recording, along all of its length, however many parts it is read in', async () => {
    for (const seconds of [9, 180]) {
      const peaks = await peaksOf(aWav(seconds), 'wav', decodeWav, signal);
      expect(peaks).toHaveLength(seconds * PEAKS_PER_SECOND);
      const thirds = bars(peaks ?? [], 3);
      expect(thirds).toEqual([0, 1, 0]);
    }
    expect(await piecesOf(aWav(180), 'wav')).toHaveLength(3);
  });

  it('takes the louder of two channels', async () => {
    const decode: Decode = () => Promise.resolve([new Float32Array(800), new Float32Array(800).fill(-0.5)]);
    expect(await peaksOf(new Blob(['x']), 'mp3', decode, signal)).toEqual([0.5, 0.5]);
  });

  it('is none where a part cannot be decoded, but for the rest at the end of an MPEG stream', async () => {
    const stream = new Blob([new Uint8Array(1_000_000)]);
    let parts = 0;
    const failing =
      (bad: number): Decode =>
      () =>
        Promise.resolve(parts++ === bad ? null : [new Float32Array(400)]);
    expect(await peaksOf(stream, 'mp3', failing(0), signal)).toBeNull();
    parts = 0;
    expect(await peaksOf(stream, 'mp3', failing(1), signal)).toEqual([0]);
  });

  it('is none for a container that cannot be cut and is too large for one piece, nor for a WAV without its parts', async () => {
    const large = new Blob([new Uint8Array(9_000_000)]);
    expect(await peaksOf(large, 'm4a', () => Promise.resolve([new Float32Array(400)]), signal)).toBeNull();
    expect(await peaksOf(new Blob(['RIFF....WAVE']), 'wav', decodeWav, signal)).toBeNull();
  });

  it('is given up when nobody wants it any more', async () => {
    const abort = new AbortController();
    let parts = 0;
    const decode: Decode = () => (abort.abort(), (parts += 1), Promise.resolve([new Float32Array(400)]));
    expect(await peaksOf(aWav(180), 'wav', decode, abort.signal)).toBeNull();
    expect(parts).toBe(1);
  });

  it('has flat bars where nobody speaks, and no fewer bars than there is room for', () => {
    expect(bars([0, 0, 0], 5)).toEqual([0, 0, 0, 0, 0]);
    expect(bars([0.1, 0.2], 4)).toEqual([0.5, 0.5, 1, 1]);
  });
});
