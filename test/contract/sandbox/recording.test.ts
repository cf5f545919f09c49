import { describe, expect, it } from 'vitest';
import type { SandboxOptions } from '../../../src-main/thunderphone/sandbox/sandbox';
import { FAILING, got, lab, member, rows, T0, type Lab } from './support';

type Recorded = Lab & { readonly id: string; readonly url: string };

/** A call of six seconds that is over, and the link to its recording. */
async function recorded(options: SandboxOptions = {}): Promise<Recorded> {
  const made = await lab(options);
  const id = await made.place();
  made.pass(6_000);
  const url = String(member((await made.get(`/calls/${id}/audio`)).json, 'url'));
  return { ...made, id, url };
}

async function bytesOf(url: string, headers: Record<string, string> = {}): Promise<[Response, Buffer]> {
  const response = await fetch(url, { headers });
  return [response, Buffer.from(await response.arrayBuffer())];
}

/** Loudness of each tenth of a second, from the samples of a WAV file with eight bits. */
const loudness = (bytes: Buffer): number[] =>
  Array.from({ length: Math.floor((bytes.length - 44) / 800) }, (_, tenth) =>
    Math.max(...bytes.subarray(44 + tenth * 800, 44 + (tenth + 1) * 800).map((sample) => Math.abs(sample - 128))),
  );

describe('the recording', () => {
  it('is a WAV file of the length of the call, on another origin, behind a link that needs no key', async () => {
    const { sandbox, url } = await recorded();
    expect(new URL(url).origin).toBe(sandbox.storageOrigin);
    expect(sandbox.storageOrigin).not.toBe(new URL(sandbox.baseUrl).origin);
    const [response, bytes] = await bytesOf(url);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'audio/wav']);
    expect([bytes.toString('latin1', 0, 4), bytes.toString('latin1', 8, 12)]).toEqual(['RIFF', 'WAVE']);
    expect(bytes.readUInt32LE(4)).toBe(bytes.length - 8);
    expect(bytes.readUInt32LE(40) / bytes.readUInt32LE(28)).toBe(6);
    expect(sandbox.storageHits()).toMatchObject([{ path: new URL(url).pathname, authorized: false }]);
  });

  it('is loud where somebody speaks and silent in between', async () => {
    const { get, id, url } = await recorded();
    const loud = loudness((await bytesOf(url))[1]);
    const turns = rows((await get(`/calls/${id}/transcript`)).json, 'transcripts');
    expect(turns.length).toBeGreaterThan(1);
    loud.forEach((level, tenth) => {
      const [from, until] = [tenth * 100, tenth * 100 + 100];
      const spans = turns.map((turn) => [Number(member(turn, 'start_ms')), Number(member(turn, 'end_ms'))] as const);
      if (spans.some(([start, end]) => start <= from && until <= end)) expect(level).toBeGreaterThan(0);
      if (spans.every(([start, end]) => end <= from || until <= start)) expect(level).toBe(0);
    });
    expect(Math.max(...loud)).toBeGreaterThan(40);
    expect(loud.filter((level) => level === 0).length).toBeGreaterThan(10);
  });

  it('of a generated call is as long as the call, and not there for some', async () => {
    const generated = { calls: 400, transcripts: 200, seed: 2, untilMs: T0 };
    const { get } = await lab({ scenario: { generated } });
    const calls = rows((await get('/calls?limit=40&status=completed')).json, 'results');
    let [found, missing] = [0, 0];
    for (const call of calls) {
      const audio = await get(`/calls/${String(member(call, 'call_id'))}/audio`);
      if (audio.status === 404) missing += 1;
      else if (found < 3) {
        found += 1;
        const [, bytes] = await bytesOf(String(member(audio.json, 'url')));
        expect((bytes.length - 44) / 8_000).toBe(Number(member(call, 'duration_seconds')));
      }
    }
    expect(found).toBe(3);
    expect(missing).toBeGreaterThan(3);
  });

  it('is not there while the call runs', async () => {
    const { get, place } = await lab();
    const id = await place();
    expect((await get(`/calls/${id}/audio`)).status).toBe(404);
  });

  it('is not there when the call failed', async () => {
    const { get, pass, place } = await lab();
    const id = await place({ to_number: FAILING });
    pass(10_000);
    expect((await get(`/calls/${id}/audio`)).status).toBe(404);
  });
});

describe('the link to a recording', () => {
  it('expires after an hour and cannot be forged', async () => {
    const { id, pass, url } = await recorded();
    expect((await got(url.replace(id, '1'))).status).toBe(403);
    expect((await got(url.replace(/expires=\d/, 'expires=9'))).status).toBe(403);
    pass(3_600_000);
    expect((await got(url)).status).toBe(200);
    pass(1);
    expect((await got(url)).status).toBe(403);
  });

  it('expires as soon as the scenario says, and a new one works', async () => {
    const { get, id, pass, url } = await recorded({ scenario: { recordingLinkMs: 5_000 } });
    pass(5_001);
    const answer = await got(url);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([403, 'application/xml']);
    const again = String(member((await get(`/calls/${id}/audio`)).json, 'url'));
    expect((await got(again)).status).toBe(200);
  });

  it('comes as a redirect in the form of the first edition', async () => {
    const { sandbox, get, id } = await recorded();
    sandbox.scenario.set({ recordingRedirect: true });
    const answer = await get(`/calls/${id}/audio`);
    const location = answer.headers.get('location') ?? '';
    expect([answer.status, answer.text]).toEqual([302, '']);
    expect((await got(location)).status).toBe(200);
  });

  it('is refused together with a key, and that it came is remembered', async () => {
    const { sandbox, url } = await recorded();
    const answer = await got(url, { headers: { Authorization: `Bearer ${sandbox.apiKey}` } });
    expect(answer.status).toBe(400);
    expect(sandbox.storageHits().map(({ authorized }) => authorized)).toEqual([true]);
    expect(JSON.stringify(sandbox.storageHits())).not.toContain(sandbox.apiKey);
  });

  it('leads to a host that has nothing else, and that the API knows nothing of', async () => {
    const { sandbox, get, url } = await recorded();
    expect((await got(`${sandbox.storageOrigin}/v1/calls`)).status).toBe(404);
    expect((await got(url, { method: 'DELETE' })).status).toBe(405);
    const { pathname, search } = new URL(url);
    expect((await get(`/..${pathname}${search}`)).status).toBe(404);
  });

  it('meets the faults of its route', async () => {
    const { sandbox, url } = await recorded();
    sandbox.scenario.set({ faults: [{ route: 'GET /recordings/:file', kind: 'reset-mid-body', times: 1 }] });
    await expect(got(url)).rejects.toThrow();
    expect((await got(url)).status).toBe(200);
  });
});

describe('parts of a recording', () => {
  it.each([
    ['bytes=0-43', 0, 44],
    ['bytes=40-99', 40, 100],
    ['bytes=20000-30000', 20_000, 30_001],
    ['bytes=47000-', 47_000, 48_044],
    ['bytes=-100', 47_944, 48_044],
    ['bytes=48000-99999', 48_000, 48_044],
  ])('%s', async (range, first, end) => {
    const { url } = await recorded();
    const [, whole] = await bytesOf(url);
    const [response, part] = await bytesOf(url, { Range: range });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe(`bytes ${first}-${end - 1}/48044`);
    expect(part.equals(whole.subarray(first, end))).toBe(true);
  });

  it.each(['bytes=5-2', 'bytes=0-1,4-5', 'lines=1-2', 'bytes=-'])('%s is ignored', async (range) => {
    const { url } = await recorded();
    const [response, bytes] = await bytesOf(url, { Range: range });
    expect([response.status, bytes.length]).toEqual([200, 48_044]);
  });

  it('outside the file are refused', async () => {
    const { url } = await recorded();
    const [response] = await bytesOf(url, { Range: 'bytes=48044-' });
    expect([response.status, response.headers.get('content-range')]).toEqual([416, 'bytes */48044']);
  });

  it('of another file than the one that was begun are not sent', async () => {
    const { url } = await recorded();
    const etag = (await bytesOf(url))[0].headers.get('etag') ?? '';
    expect((await bytesOf(url, { Range: 'bytes=0-9', 'If-Range': etag }))[0].status).toBe(206);
    expect((await bytesOf(url, { Range: 'bytes=0-9', 'If-Range': '"other"' }))[0].status).toBe(200);
  });
});
