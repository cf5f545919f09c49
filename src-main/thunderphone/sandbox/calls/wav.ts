import type { Turn } from './turn';

/** Telephone quality: 8,000 samples per second, 8 bits, one channel. */
const RATE = 8_000;
const HEADER_BYTES = 44;
const SILENCE = 128;

/** A WAV file as long as the call: a low tone where the agent speaks, a higher one for the person. */
export function wavOf(turns: readonly Turn[], lengthMs: number): Buffer {
  const samples = Math.round((lengthMs / 1000) * RATE);
  const file = Buffer.alloc(HEADER_BYTES + samples, SILENCE);
  writeHeader(file, samples);
  for (const turn of turns) {
    if (turn.role === 'assistant') speak(file, turn, 180);
    else if (turn.role === 'user') speak(file, turn, 260);
  }
  return file;
}

// RIFF/WAVE with one PCM format chunk and one data chunk, little-endian.
function writeHeader(file: Buffer, samples: number): void {
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(HEADER_BYTES - 8 + samples, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(RATE, 24);
  file.writeUInt32LE(RATE, 28);
  file.writeUInt16LE(1, 32);
  file.writeUInt16LE(8, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(samples, 40);
}

// The loudness swells four times a second, about the pace of syllables.
function speak(file: Buffer, turn: Turn, hertz: number): void {
  const first = Math.floor((turn.startMs / 1000) * RATE);
  const last = Math.min(Math.floor((turn.endMs / 1000) * RATE), file.length - HEADER_BYTES);
  for (let sample = first; sample < last; sample += 1) {
    const seconds = (sample - first) / RATE;
    const loudness = 30 * (1 - Math.cos(2 * Math.PI * 4 * seconds));
    file[HEADER_BYTES + sample] = SILENCE + Math.round((loudness / 2) * Math.sin(2 * Math.PI * hertz * seconds));
  }
}
