import type { Turn } from '../calls/turn';
import { AGENT_VOICE, PERSON_VOICE, RATE, type Voice } from './voices';

/** What a recording holds: the turns, in a call of that length. */
export type Sound = { readonly turns: readonly Turn[]; readonly lengthMs: number };

const HEADER_BYTES = 44;
const SILENCE = 128;

const samplesOf = (lengthMs: number): number => Math.round((lengthMs / 1000) * RATE);

/** Bytes of the WAV file of a call of that length: 8,000 samples per second, 8 bits, one channel. */
export const wavBytes = (lengthMs: number): number => HEADER_BYTES + samplesOf(lengthMs);

/** The bytes from `first` to before `end` of a WAV file in which one hears who speaks when. */
export function wavPart({ turns, lengthMs }: Sound, first: number, end: number): Buffer {
  const part = Buffer.alloc(end - first, SILENCE);
  if (first < HEADER_BYTES) header(samplesOf(lengthMs)).copy(part, 0, first, Math.min(end, HEADER_BYTES));
  for (const turn of turns) {
    if (turn.role === 'assistant') speak(part, first, turn, AGENT_VOICE);
    else if (turn.role === 'user') speak(part, first, turn, PERSON_VOICE);
  }
  return part;
}

// RIFF/WAVE with one PCM format chunk and one data chunk, little-endian.
function header(samples: number): Buffer {
  const bytes = Buffer.alloc(HEADER_BYTES);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(HEADER_BYTES - 8 + samples, 4);
  bytes.write('WAVEfmt ', 8, 'latin1');
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(RATE, 24);
  bytes.writeUInt32LE(RATE, 28);
  bytes.writeUInt16LE(1, 32);
  bytes.writeUInt16LE(8, 34);
  bytes.write('data', 36, 'latin1');
  bytes.writeUInt32LE(samples, 40);
  return bytes;
}

/** Puts a turn into the part of the file that begins at `first`, as far as it reaches into it. */
function speak(part: Buffer, first: number, turn: Turn, voice: Voice): void {
  const begins = HEADER_BYTES + samplesOf(turn.startMs) - first;
  const ends = Math.min(part.length, HEADER_BYTES + samplesOf(turn.endMs) - first);
  for (let at = Math.max(0, begins); at < ends; at += 1) {
    part[at] = SILENCE + (voice[(at - begins) % voice.length] ?? 0);
  }
}
