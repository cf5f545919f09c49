import { createServer } from 'node:http';
import { open } from './odd-http';

/** One visit to the storage host. `authorized` tells whether a key was shown to it, which must never happen. */
export type StorageHit = { readonly path: string; readonly authorized: boolean };

export type Storage = {
  urlOf(callId: string): string;
  hits(): readonly StorageHit[];
  close(): Promise<void>;
};

/** The host that keeps the recordings: another port, thus another origin. */
export async function startStorage(): Promise<Storage> {
  const hits: StorageHit[] = [];
  const server = createServer((incoming, response) => {
    hits.push({ path: incoming.url ?? '', authorized: incoming.headers.authorization !== undefined });
    response.writeHead(200, { 'content-type': 'audio/mpeg' });
    response.end(MP3);
  });
  const { origin, close } = await open(server);
  return {
    urlOf: (callId) => `${origin}/bucket/${callId}.mp3?X-Signature=abc%2Fdef`,
    hits: () => [...hits],
    close,
  };
}

/** An ID3v2 tag of no length and the header of one MPEG frame: enough for a reader to tell what it is. */
const MP3 = Buffer.from([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, 0, 0xff, 0xfb, 0x90, 0x00]);
