import type { SoundKind } from '../../../../src-main/domain/history/sound-kind';

/** A minute or two of a telephone call: decoding all of an hour at once would take a gigabyte. */
const PIECE_BYTES = 524_288;
/** Containers that cannot be cut are decoded whole, up to this. */
const MOST_WHOLE_BYTES = 8_388_608;
const HEAD_BYTES = 65_536;

/**
 * Parts of a recording that can be decoded one by one, in order; null where it has no such parts and is too large to be
 * decoded whole. WAV is cut between samples and each part gets a head of its own; in MPEG streams a decoder finds the next
 * frame by itself.
 */
export async function piecesOf(sound: Blob, kind: SoundKind): Promise<readonly Blob[] | null> {
  switch (kind) {
    case 'mp3':
    case 'aac':
      return cut(sound, 0, sound.size, PIECE_BYTES);
    case 'wav':
      return wavPieces(sound);
    case 'ogg':
    case 'm4a':
    case 'flac':
    case 'webm':
      return sound.size <= MOST_WHOLE_BYTES ? [sound] : null;
  }
}

function cut(sound: Blob, from: number, end: number, size: number): readonly Blob[] {
  const count = Math.ceil((end - from) / size);
  return Array.from({ length: count }, (_, nth) =>
    sound.slice(from + nth * size, Math.min(end, from + (nth + 1) * size)),
  );
}

async function wavPieces(sound: Blob): Promise<readonly Blob[] | null> {
  const head = new DataView(await sound.slice(0, HEAD_BYTES).arrayBuffer());
  const chunks = new Map<string, { readonly at: number; readonly size: number }>();
  for (let at = 12; at + 8 <= head.byteLength && !chunks.has('data');) {
    const name = String.fromCharCode(...[0, 1, 2, 3].map((index) => head.getUint8(at + index)));
    const size = head.getUint32(at + 4, true);
    chunks.set(name, { at: at + 8, size });
    at += 8 + size + (size % 2);
  }
  const format = chunks.get('fmt ');
  const data = chunks.get('data');
  if (!format || !data || format.size < 16 || format.at + format.size > head.byteLength) return null;
  const frame = head.getUint16(format.at + 12, true);
  if (frame === 0) return null;
  const size = Math.floor(PIECE_BYTES / frame) * frame;
  const end = Math.min(sound.size, data.at + data.size);
  const description = sound.slice(format.at - 8, format.at + format.size + (format.size % 2));
  return cut(sound, data.at, end, size).map((samples) => {
    const dataHead = chunkHead('data', samples.size);
    return new Blob([riffHead(4 + description.size + 8 + samples.size), description, dataHead, samples]);
  });
}

function chunkHead(name: string, size: number): ArrayBuffer {
  const bytes = new DataView(new ArrayBuffer(8));
  [...name].forEach((letter, index) => bytes.setUint8(index, letter.charCodeAt(0)));
  bytes.setUint32(4, size, true);
  return bytes.buffer;
}

const riffHead = (size: number): Blob => new Blob([chunkHead('RIFF', size), 'WAVE']);
