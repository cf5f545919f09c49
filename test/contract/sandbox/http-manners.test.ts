import { describe, expect, it } from 'vitest';
import { got, lab, member, T0 } from './support';

describe('paths and methods', () => {
  it.each(['/nothing', '/agents/', '/orgs', '/calls/1/nothing', '/call/', '//agents'])('unknown: %s', async (path) => {
    const { get } = await lab();
    const answer = await get(path);
    expect([answer.status, answer.json]).toEqual([404, { detail: 'Not found.' }]);
  });

  it.each([
    ['GET', '/call', 'POST'],
    ['POST', '/agents', 'GET'],
    ['DELETE', '/calls/48201', 'GET'],
    ['PUT', '/billing', 'GET, PATCH'],
    ['OPTIONS', '/agents', 'GET'],
  ])('%s %s is not allowed', async (method, path, allow) => {
    const { sandbox } = await lab();
    const answer = await got(sandbox.baseUrl + path, {
      method,
      headers: { Authorization: `Bearer ${sandbox.apiKey}` },
    });
    expect(answer.status).toBe(405);
    expect(member(answer.json, 'detail')).toContain(method);
    expect(answer.headers.get('allow')).toBe(allow);
  });
});

describe('the time of an answer', () => {
  it('is that of the sandbox, whose clock may have been turned', async () => {
    const { get, pass } = await lab();
    pass(3_600_000);
    expect((await get('/agents')).headers.get('date')).toBe(new Date(T0 + 3_600_000).toUTCString());
  });
});

describe('bodies', () => {
  it.each([
    ['cut', '{"from_number": "+1415'],
    ['empty', ''],
    ['not JSON', 'from_number=1'],
    ['a trailing comma', '{"from_number": "x",}'],
    ['the same key with two values', '{"to_number": "+14155550142", "to_number": "+14155550143"}'],
  ])('malformed: %s', async (_, body) => {
    const { post } = await lab();
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect(member(answer.json, 'detail')).toMatch(/^JSON parse error/);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=latin1'])(
    'of type %s are refused',
    async (type) => {
      const { post } = await lab();
      const answer = await post('{}', { 'Content-Type': type });
      expect(answer.status).toBe(415);
      expect(member(answer.json, 'detail')).toContain(type);
    },
  );

  it('of type JSON with a charset are read', async () => {
    const { post } = await lab();
    const answer = await post('{}', { 'Content-Type': 'application/json; charset=UTF-8' });
    expect(member(answer.json, 'detail')).toBe('from_number and to_number are required');
  });

  it('above 1 MiB are refused, up to it they are read', async () => {
    const { post } = await lab();
    const frame = '{"x":""}'.length;
    expect((await post(`{"x":"${'a'.repeat(1024 * 1024 - frame)}"}`)).status).toBe(400);
    expect((await post(`{"x":"${'a'.repeat(1024 * 1024 - frame + 1)}"}`)).status).toBe(413);
  });
});

describe('the record of requests', () => {
  it('has method, path, query, body and time', async () => {
    const { sandbox, get, pass, post } = await lab();
    await get('/calls?limit=1&to_number=%2B14155550142', { 'X-ThunderPhone-Client': 'thunderdial/0.1.0' });
    pass(1_000);
    await post({ agent_id: 9007199254740993n });
    const [first, second] = sandbox.requests();
    expect(first).toMatchObject({
      method: 'GET',
      path: '/v1/calls',
      query: { limit: '1', to_number: '+14155550142' },
      client: 'thunderdial/0.1.0',
    });
    expect(first?.body).toBeUndefined();
    expect(second).toMatchObject({ method: 'POST', path: '/v1/call', body: { agent_id: 9007199254740993n } });
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBe(1_000);
  });
});
