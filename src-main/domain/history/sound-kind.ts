/** The containers that a recording may come in and that a window can play. */
export const soundKinds = ['wav', 'mp3', 'ogg', 'm4a', 'flac', 'webm', 'aac'] as const;
export type SoundKind = (typeof soundKinds)[number];

/** As `<audio>` is told it. */
export const soundTypes: Readonly<Record<SoundKind, string>> = {
  wav: 'audio/wav',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  m4a: 'audio/mp4',
  flac: 'audio/flac',
  webm: 'audio/webm',
  aac: 'audio/aac',
};

/** How many bytes from the beginning tell what a file is. */
export const HEAD_BYTES = 16;

const NAMED: ReadonlyMap<string, SoundKind> = new Map<string, SoundKind>([
  ['audio/wav', 'wav'],
  ['audio/wave', 'wav'],
  ['audio/x-wav', 'wav'],
  ['audio/vnd.wave', 'wav'],
  ['audio/mpeg', 'mp3'],
  ['audio/mp3', 'mp3'],
  ['audio/ogg', 'ogg'],
  ['audio/opus', 'ogg'],
  ['audio/mp4', 'm4a'],
  ['audio/x-m4a', 'm4a'],
  ['audio/flac', 'flac'],
  ['audio/x-flac', 'flac'],
  ['audio/webm', 'webm'],
  ['audio/aac', 'aac'],
]);

/**
 * What a file is by its first bytes, or, where these are of no known kind, by the Content-Type that came with it. Null:
 * no sound. Text never passes for sound, whatever its type says: storage tells its errors in XML and HTML.
 */
export function soundKindOf(head: Uint8Array, contentType: string): SoundKind | null {
  const byBytes = kindByBytes(head);
  if (byBytes !== null) return byBytes;
  if (head.length === 0 || head.every(isText)) return null;
  return NAMED.get((contentType.split(';')[0] ?? '').trim().toLowerCase()) ?? null;
}

function kindByBytes(head: Uint8Array): SoundKind | null {
  const at = (from: number, text: string): boolean =>
    [...text].every((letter, index) => head[from + index] === letter.charCodeAt(0));
  if (at(0, 'RIFF') && at(8, 'WAVE')) return 'wav';
  if (at(0, 'ID3')) return 'mp3';
  if (at(0, 'OggS')) return 'ogg';
  if (at(0, 'fLaC')) return 'flac';
  if (at(4, 'ftyp')) return 'm4a';
  if (head[0] === 0x1a && head[1] === 0x45 && head[2] === 0xdf && head[3] === 0xa3) return 'webm';
  return frameKind(head[0] ?? 0, head[1] ?? 0);
}

/** A bare stream begins with a frame: eleven bits of sync, then version and layer; ADTS has layer 0 (ISO 13818-7). */
function frameKind(first: number, second: number): SoundKind | null {
  if (first !== 0xff || (second & 0xe0) !== 0xe0) return null;
  const layer = (second >> 1) & 3;
  if (layer === 0) return (second & 0xf0) === 0xf0 ? 'aac' : null;
  return ((second >> 3) & 3) === 1 ? null : 'mp3';
}

const isText = (byte: number): boolean => byte === 9 || byte === 10 || byte === 13 || (byte >= 32 && byte < 127);
