import { describe, expect, it, onTestFinished } from 'vitest';
import { startOddServer, type OddOptions } from '../../doubles/odd-server/odd-server';
import { got, member, rows } from './support';

async function odd(options: OddOptions = {}) {
  const server = await startOddServer(options);
  onTestFinished(() => server.close());
  const headers = { Authorization: `Bearer ${server.apiKey}`, 'Content-Type': 'application/json' };
  return {
    server,
    get: (path: string) => got(server.baseUrl + path, { headers }),
    post: (body: string) => got(`${server.baseUrl}/call`, { method: 'POST', headers, body }),
  };
}

const BODY =
  '{"from_number":"+61255501234","to_number":"+61255509999","agent_id":9007199254740997,"idempotency_key":"k"}';

describe('the server with other habits', () => {
  it('answers a call with 200 and "queued", ids above 2^53 both ways, and replays without a word', async () => {
    const { server, post } = await odd();
    const first = await post(BODY);
    expect(first.status).toBe(200);
    expect(first.json).toMatchObject({ call_id: 9007199254741093n, status: 'queued' });
    expect((await post(BODY)).json).toEqual({ call_id: 9007199254741093n, status: 'queued' });
    expect(server.placed()).toMatchObject([{ id: '9007199254741093', agentId: 9007199254740997n, key: 'k' }]);
    expect(server.requests().map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /v1/call',
      'POST /v1/call',
    ]);
  });

  it.each(['calls', 'data'] as const)('keeps rows under %s and ends calls after a few looks', async (rowsUnder) => {
    const { get, post } = await odd({ rowsUnder });
    await post(BODY);
    const statuses: unknown[] = [];
    for (let look = 0; look < 3; look += 1) {
      statuses.push(member(rows((await get('/calls')).json, rowsUnder)[0], 'status'));
    }
    expect(statuses).toEqual(['dialing_out', 'in_progress', 'completed']);
    expect((await get('/calls/9007199254741093')).json).toMatchObject({ duration_seconds: '54', grade_score: 87n });
  });

  it('gives the transcript as a bare array and the audio as a redirect to another host', async () => {
    const { server, get, post } = await odd({ pollsUntilDone: 1 });
    await post(BODY);
    await get('/calls/9007199254741093');
    expect(rows((await get('/calls/9007199254741093/transcript')).json).length).toBeGreaterThan(2);
    const audio = await get('/calls/9007199254741093/audio');
    expect(audio.status).toBe(302);
    const location = new URL(audio.headers.get('location') ?? '');
    expect(location.origin).not.toBe(new URL(server.baseUrl).origin);
    await got(location.href);
    await got(location.href, { headers: { Authorization: 'Bearer shown-by-mistake' } });
    expect(server.storageHits().map(({ authorized }) => authorized)).toEqual([false, true]);
  });

  it('wraps agents, leaves names out, has no organizations and other error words', async () => {
    const { server, get } = await odd();
    const agents = rows((await get('/agents')).json, 'data');
    expect(agents.some((agent) => member(agent, 'name') === undefined)).toBe(true);
    expect(rows((await get('/phone-numbers')).json).length).toBeGreaterThan(2);
    expect((await get('/orgs/')).status).toBe(404);
    const stranger = await got(`${server.baseUrl}/agents`);
    expect([stranger.status, member(stranger.json, 'error')]).toEqual([401, 'unauthorized']);
  });
});
