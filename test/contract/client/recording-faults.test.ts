import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '../../../src-main/domain/problem/problem';
import { startMisbehavingServer, type MisbehavingServer } from '../../doubles/misbehaving-server/misbehaving-server';
import { aRecordedCall, MemorySink } from '../../doubles/recording-kit';
import { clientOf, someKey, type ClientInTest, type Served } from './client-of';
import { fetchWith } from './fetch-recording';

const MP3_HEAD = Buffer.from([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, 0, 0xff, 0xfb, 0x90, 0x00]);
const SOUND = Buffer.concat([MP3_HEAD, Buffer.alloc(50_000, 7)]);

describe('a recording of a server that misbehaves', () => {
  let api: MisbehavingServer;
  let storage: MisbehavingServer;
  let client: ClientInTest;

  const AUDIO = 'GET /v1/calls/7/audio';
  const FILE = 'GET /file';
  const served = (): Served => ({ baseUrl: api.baseUrl, apiKey: someKey });
  const get = (prepare?: (sink: MemorySink) => void) => fetchWith(client, '7', prepare);
  const sound = { 'Content-Type': 'audio/mpeg', ETag: '"v1"' };

  beforeEach(async () => {
    api = await startMisbehavingServer();
    storage = await startMisbehavingServer();
    client = clientOf(served(), { recordings: { stallMs: 150, maxBytes: 100_000 } });
    api.on(AUDIO, (wire) => wire.json(200, { url: `${storage.origin}/file?signature=x` }));
    storage.on(FILE, (wire) => wire.send(200, sound, SOUND));
  });
  afterEach(async () => {
    await api.close();
    await storage.close();
  });

  it('comes, and the storage hears nothing of the account or the program', async () => {
    const { result, sink } = await get();
    expect(result).toEqual({ ok: true, value: 'mp3' });
    expect(sink.bytes.equals(SOUND)).toBe(true);
    const [request] = storage.requests();
    expect(Object.keys(request?.headers ?? {}).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host']);
    expect(JSON.stringify(request)).not.toContain(someKey);
  });

  it.each([301, 302, 303, 307, 308])(
    'comes by a redirect (%i) of the API that the key does not follow',
    async (status) => {
      api.on(AUDIO, (wire) => wire.send(status, { Location: `${storage.origin}/file` }));
      expect((await get()).result).toEqual({ ok: true, value: 'mp3' });
      expect(storage.requests()[0]?.headers['authorization']).toBeUndefined();
    },
  );

  it.each<[string, (wire: Parameters<Parameters<MisbehavingServer['on']>[1]>[0]) => void]>([
    ['404 with a message', (wire) => wire.json(404, { detail: 'Not found.' })],
    ['no link', (wire) => wire.json(200, { url: null })],
    ['an empty link', (wire) => wire.json(200, { url: '' })],
  ])('is none where the API says so: %s', async (_, answer) => {
    api.on(AUDIO, answer);
    expect((await get()).result).toEqual({ ok: true, value: null });
    expect(storage.requests()).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['a bare 404', null, 'answer_unreadable'],
    ['a list', [], 'answer_unreadable'],
    ['a number for a link', { url: 7 }, 'answer_unreadable'],
  ])('%s instead of a link is a problem', async (_, body, code) => {
    api.on(AUDIO, (wire) => (body === null ? wire.send(404) : wire.json(200, body)));
    expect((await get()).result).toMatchObject({ error: { code } });
  });

  it.each([
    'http://storage.example/file',
    'ftp://127.0.0.1/file',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://user:word@storage.example/file',
    `https://storage.example/file?key=${someKey}`,
    `https://storage.example/file?key=${encodeURIComponent(someKey).replace('_', '%5F')}`,
  ])('is not fetched from %s', async (url) => {
    for (const answer of [{ json: true }, { json: false }]) {
      api.on(AUDIO, (wire) => (answer.json ? wire.json(200, { url }) : wire.send(302, { Location: url })));
      expect((await get()).result).toMatchObject({ error: { code: 'recording_link_refused' } });
    }
  });

  it('a redirect of the storage is followed, but not just anywhere and not for ever', async () => {
    storage.on(FILE, (wire) => wire.send(307, { Location: '/other' }));
    storage.on('GET /other', (wire) => wire.send(200, sound, SOUND));
    expect((await get()).result).toEqual({ ok: true, value: 'mp3' });
    storage.on('GET /other', (wire) => wire.send(302, { Location: 'http://elsewhere.example/' }));
    expect((await get()).result).toMatchObject({ error: { code: 'recording_link_refused' } });
    storage.on('GET /other', (wire) => wire.send(302, { Location: '/file' }));
    expect((await get()).result).toMatchObject({ error: { code: 'recording_not_given' } });
  });

  it.each([400, 403, 404, 410])('a link that is refused (%i) is replaced once', async (status) => {
    let links = 0;
    api.on(AUDIO, (wire) => wire.json(200, { url: `${storage.origin}/${(links += 1) === 1 ? 'old' : 'file'}` }));
    storage.on('GET /old', (wire) => wire.send(status, { 'Content-Type': 'application/xml' }, '<Error/>'));
    expect((await get()).result).toEqual({ ok: true, value: 'mp3' });
    expect(links).toBe(2);
    storage.on(FILE, (wire) => wire.send(status));
    links = 0;
    expect((await get()).result).toMatchObject({ error: { code: 'recording_not_given', status } });
    expect(links).toBe(2);
  });

  it.each<[string, string, string | Buffer]>([
    ['a web page', 'text/html', '<!doctype html><title>Sign in</title>'],
    ['a web page that says it is sound', 'audio/mpeg', '<!doctype html><title>Sign in</title>'],
    ['an error of the storage', 'application/xml', '<?xml version="1.0"?><Error/>'],
    ['a picture', 'image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 1, 2, 3, 4])],
    ['nothing', 'audio/mpeg', ''],
  ])('%s is no recording, and nothing of it is written', async (_, type, body) => {
    storage.on(FILE, (wire) => wire.send(200, { 'Content-Type': type }, body));
    const { result, sink } = await get();
    expect(result).toMatchObject({ error: { code: 'recording_not_sound' } });
    expect(sink.bytes).toHaveLength(0);
  });

  it('is told by its type where its bytes tell nothing', async () => {
    storage.on(FILE, (wire) => wire.send(200, { 'Content-Type': 'audio/ogg; codecs=opus' }, Buffer.alloc(64, 1)));
    expect((await get()).result).toEqual({ ok: true, value: 'ogg' });
  });

  it('packed, though nobody asked for that, is refused', async () => {
    storage.on(FILE, (wire) => wire.send(200, { ...sound, 'Content-Encoding': 'gzip' }, SOUND));
    expect((await get()).result).toMatchObject({ error: { code: 'recording_not_sound' } });
  });

  it.each(['told', 'not told'])('too large is refused, its length %s', async (length) => {
    storage.on(FILE, async (wire) => {
      if (length === 'told') await wire.part(200, sound, SOUND, 100_001);
      else
        wire.send(200, { ...sound, 'Transfer-Encoding': 'chunked' }, Buffer.concat([MP3_HEAD, Buffer.alloc(200_000)]));
    });
    const { result, sink } = await get();
    expect(result).toMatchObject({ error: { code: 'recording_too_large' } });
    expect(sink.bytes.length).toBeLessThanOrEqual(100_000);
  });

  /** Sends a part, then breaks off; what comes later is `then`. */
  const breakOff = (headers: Record<string, string>, then: (range: string | undefined) => void): void => {
    let times = 0;
    storage.on(FILE, async (wire, request) => {
      times += 1;
      const range = request.headers['range'];
      if (times > 1) then(typeof range === 'string' ? range : undefined);
      const from = typeof range === 'string' && headers['ETag'] !== undefined ? Number(/\d+/.exec(range)?.[0]) : 0;
      if (times === 1) {
        await wire.part(200, headers, SOUND.subarray(0, 20_000), SOUND.length);
        wire.reset();
      } else if (from > 0) {
        wire.send(
          206,
          { ...headers, 'Content-Range': `bytes ${from}-${SOUND.length - 1}/${SOUND.length}` },
          SOUND.subarray(from),
        );
      } else wire.send(200, headers, SOUND);
    });
  };

  it('that breaks off goes on by Range', async () => {
    const ranges: (string | undefined)[] = [];
    breakOff(sound, (range) => ranges.push(range));
    const { result, sink } = await get();
    expect(result).toEqual({ ok: true, value: 'mp3' });
    expect(sink.bytes.equals(SOUND)).toBe(true);
    expect(ranges).toHaveLength(1);
    expect(ranges[0]).toMatch(/^bytes=[1-9]/);
  });

  it('whose version nobody tells begins anew', async () => {
    breakOff({ 'Content-Type': 'audio/mpeg' }, () => undefined);
    const { result, sink } = await get();
    expect(result).toEqual({ ok: true, value: 'mp3' });
    expect(sink.bytes.equals(SOUND)).toBe(true);
    expect(sink.restarts).toBe(1);
  });

  it('that became another file meanwhile begins anew', async () => {
    let times = 0;
    const other = Buffer.concat([MP3_HEAD, Buffer.alloc(30_000, 9)]);
    storage.on(FILE, async (wire) => {
      times += 1;
      if (times > 1) return wire.send(200, { ...sound, ETag: '"v2"' }, other);
      await wire.part(200, sound, SOUND.subarray(0, 20_000), SOUND.length);
      wire.reset();
    });
    const { sink } = await get();
    expect(sink.bytes.equals(other)).toBe(true);
  });

  it.each(['resets', 'ends', 'stalls'])(
    'that always %s in the middle is told, never half a file as whole',
    async (how) => {
      storage.on(FILE, async (wire) => {
        await wire.part(200, sound, SOUND.subarray(0, 20_000), SOUND.length);
        if (how === 'resets') wire.reset();
        if (how === 'ends') wire.destroy();
      });
      const { result } = await get();
      expect(result).toMatchObject({ error: { code: 'recording_broken', retry: true } });
      expect(storage.requests().length).toBeLessThan(6);
    },
  );

  it('of a storage that cannot be reached, or does not answer, is told', async () => {
    storage.on(FILE, () => undefined);
    expect((await get()).result).toMatchObject({ error: { code: 'recording_unreachable' } });
    await storage.close();
    expect((await get()).result).toMatchObject({ error: { code: 'recording_unreachable' } });
  });

  it('ends when nobody wants it any more', async () => {
    const abort = new AbortController();
    storage.on(FILE, async (wire) => {
      await wire.part(200, sound, SOUND.subarray(0, 20_000), SOUND.length);
      abort.abort();
    });
    const watch = { signal: abort.signal, onProgress: () => undefined };
    expect(await client.recordings.fetch(aRecordedCall('7'), new MemorySink(), watch)).toMatchObject({ ok: false });
    expect(storage.requests()).toHaveLength(1);
  });

  it('is not fetched further when the disk refuses', async () => {
    const full = { code: 'recording_disk_full' } as Problem;
    expect((await get((sink) => (sink.full = full))).result).toEqual({ ok: false, error: full });
  });
});
