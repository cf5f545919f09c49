import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { FROM, lab, TO } from './support';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'sandbox-state-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

const call = { from_number: FROM, to_number: TO, agent_id: 9007199254740993n, idempotency_key: 'k-1' };

describe('the state file', () => {
  it('lets calls go on over a restart', async () => {
    const stateFile = join(folder(), 'deep', 'state.json');
    const first = await lab({ stateFile, speed: 2 });
    const id = await first.place(call);
    first.pass(1_000);
    const before = (await first.get(`/calls/${id}`)).json;
    await first.sandbox.close();

    const second = await lab({ stateFile });
    second.pass(1_000);
    expect((await second.get(`/calls/${id}`)).json).toEqual(before);
    second.pass(2_000);
    expect((await second.get(`/calls/${id}`)).json).toMatchObject({ status: 'completed', agent_id: call.agent_id });
    expect((await second.post(call)).json).toMatchObject({ call_id: BigInt(id), idempotent_replay: true });
    expect(await second.place()).not.toBe(id);
  });

  it('holds neither the key nor the words of a request', async () => {
    const home = folder();
    const { sandbox, place } = await lab({ stateFile: join(home, 'state.json') });
    await place({ agent_id: 101n, variables: { name: 'Ada Lovelace' } });
    const files = readdirSync(home);
    expect(files).toEqual(['state.json']);
    const text = readFileSync(join(home, 'state.json'), 'utf8');
    expect(text).toContain(TO);
    expect(text).not.toContain('Ada');
    expect(text).not.toContain(sandbox.apiKey);
  });

  it.each([
    ['cut', '{"version": 1, "calls": [{"callId"'],
    ['empty', ''],
    ['of another shape', '{"version": 1, "calls": [{"callId": "7"}]}'],
    ['of a newer version', '{"version": 2, "calls": []}'],
  ])('is set aside when it is %s', async (_, text) => {
    const home = folder();
    const stateFile = join(home, 'state.json');
    writeFileSync(stateFile, text);
    const { sandbox, place } = await lab({ stateFile });
    expect(sandbox.placedCalls()).toEqual([]);
    await place();
    const aside = readdirSync(home).filter((name) => /^state\.json\.damaged-\d+$/.test(name));
    expect(aside).toHaveLength(1);
    expect(readFileSync(join(home, aside[0] ?? ''), 'utf8')).toBe(text);
  });

  it('that cannot be written refuses the call instead of forgetting it', async () => {
    const home = folder();
    const stateFile = join(home, 'state.json');
    const { sandbox, post } = await lab({ stateFile });
    mkdirSync(stateFile);
    const answer = await post(call);
    expect(answer.status).toBe(500);
    expect(sandbox.placedCalls()).toEqual([]);
    expect(existsSync(`${stateFile}.new`)).toBe(false);
  });

  it('that cannot be read stops the start', async () => {
    const home = folder();
    mkdirSync(join(home, 'state.json'));
    await expect(lab({ stateFile: join(home, 'state.json') })).rejects.toThrow(/EISDIR/);
  });
});
