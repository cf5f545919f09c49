import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isTerminalStatus } from '../../../src-main/domain/call/call-snapshot';
import type { CallId } from '../../../src-main/domain/ids';
import { startSandbox, type Sandbox } from '../../../src-main/thunderphone/sandbox/sandbox';
import { startOddServer } from '../../doubles/odd-server/odd-server';
import { aPlacement, e164, savedAgent } from '../../doubles/placements';
import { clientOf, type ClientInTest } from './client-of';
import { fetchWith } from './fetch-recording';

describe('a recording of the sandbox', () => {
  let sandbox: Sandbox;
  let time = Date.UTC(2026, 3, 20, 12);
  let client: ClientInTest;
  let call: CallId;

  beforeEach(async () => {
    sandbox = await startSandbox({ now: () => time });
    client = clientOf(sandbox);
    const response = await fetch(`${sandbox.baseUrl}/call`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${sandbox.apiKey}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ to_number: '+12125550142', from_number: '+14155550101', agent_id: 101 }),
    });
    call = String(((await response.json()) as { call_id: number }).call_id) as CallId;
    time += 6_000;
  });
  afterEach(() => sandbox.close());

  it('comes whole, with its progress, and without the key', async () => {
    const { result, sink, progress } = await fetchWith(client, call);
    expect(result).toEqual({ ok: true, value: 'wav' });
    expect(sink.bytes.toString('latin1', 8, 12)).toBe('WAVE');
    expect(sink.bytes.length).toBe(sink.bytes.readUInt32LE(4) + 8);
    expect(progress.at(-1)).toEqual([sink.bytes.length, sink.bytes.length]);
    expect(sandbox.storageHits()).toMatchObject([{ authorized: false, range: undefined }]);
  });

  it('comes by the redirect of the first edition as well', async () => {
    sandbox.scenario.set({ recordingRedirect: true });
    expect((await fetchWith(client, call)).result).toEqual({ ok: true, value: 'wav' });
    expect(sandbox.storageHits().map(({ authorized }) => authorized)).toEqual([false]);
  });

  it('is none while there is none', async () => {
    expect((await fetchWith(client, '1')).result).toEqual({ ok: true, value: null });
    expect(sandbox.storageHits()).toEqual([]);
  });

  it('that broke off in the middle goes on where it stopped', async () => {
    const whole = (await fetchWith(client, call)).sink.bytes;
    sandbox.scenario.set({ faults: [{ route: 'GET /recordings/:file', kind: 'reset-mid-body', times: 1 }] });
    const { result, sink } = await fetchWith(client, call);
    expect(result).toEqual({ ok: true, value: 'wav' });
    expect(sink.bytes.equals(whole)).toBe(true);
    expect(sandbox.storageHits().at(-1)?.range).toMatch(/^bytes=[1-9]\d*-$/);
    expect(sink.restarts).toBe(0);
  });

  it('is fetched by a fresh link where the first one is too old', async () => {
    sandbox.scenario.set({ recordingLinkMs: -1 });
    expect((await fetchWith(client, call)).result).toMatchObject({
      error: { code: 'recording_not_given', status: 403 },
    });
    expect(sandbox.requests().filter(({ path }) => path.endsWith('/audio'))).toHaveLength(2);
  });
});

describe('a recording of a server with other habits', () => {
  it('is an MP3 from its storage, and the key is not shown to that', async () => {
    const server = await startOddServer();
    try {
      const client = clientOf(server);
      const placed = await client.placer
        .connect(client.account)
        .place(aPlacement({ from: e164('+61255501234'), agent: savedAgent('9007199254740997') }));
      if (placed.kind !== 'accepted') throw new Error(placed.kind);
      const ended = async (): Promise<boolean> => {
        const call = await client.watcher.one(client.account, placed.callId);
        return call.ok && isTerminalStatus(call.value.status);
      };
      // It counts looks in place of time.
      await expect.poll(ended).toBe(true);
      expect((await fetchWith(client, placed.callId)).result).toEqual({ ok: true, value: 'mp3' });
      expect(server.storageHits()).toHaveLength(1);
      expect(server.storageHits().every(({ authorized }) => !authorized)).toBe(true);
    } finally {
      await server.close();
    }
  });
});
