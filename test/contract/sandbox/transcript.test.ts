import { describe, expect, it } from 'vitest';
import { FAILING, lab, member, rows } from './support';

describe('the transcript', () => {
  it('grows while the call runs and is whole after it', async () => {
    const { get, pass, place } = await lab();
    const id = await place();
    const turns = async () => rows((await get(`/calls/${id}/transcript`)).json, 'transcripts');
    expect(await turns()).toEqual([]);
    pass(4_000);
    const half = await turns();
    pass(2_000);
    const whole = await turns();
    expect(half.length).toBeGreaterThan(0);
    expect(half.length).toBeLessThan(whole.length);
    expect(whole.slice(0, half.length)).toEqual(half);
  });

  it('has turns of all roles, in order, within the duration', async () => {
    const { sandbox, get, pass, place } = await lab();
    for (let index = 0; index < 30; index += 1) await place({ to_number: `+1646555${String(3000 + index)}` });
    pass(60_000);
    const roles = new Set<unknown>();
    const openings = new Set<unknown>();
    const ids = sandbox.placedCalls().map(({ callId }) => callId);
    for (const id of ids) {
      const call = (await get(`/calls/${id}`)).json;
      const turns = rows((await get(`/calls/${id}/transcript`)).json, 'transcripts');
      if (turns.length > 0) openings.add(member(turns[0], 'content'));
      let last = 0;
      for (const turn of turns) {
        const [start, end] = [Number(member(turn, 'start_ms')), Number(member(turn, 'end_ms'))];
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeLessThanOrEqual(Number(member(call, 'duration_seconds')) * 1000 + 500);
        const isTool = String(member(turn, 'role')).startsWith('tool_');
        if (isTool) expect(end).toBe(start);
        else expect(end).toBeGreaterThan(start);
        expect(member(turn, 'content_type')).toBe(isTool ? 'application/json' : 'text/plain');
        expect(typeof member(turn, 'content')).toBe(isTool ? 'object' : 'string');
        roles.add(member(turn, 'role'));
        last = end;
      }
    }
    expect([...roles].sort()).toEqual(['assistant', 'tool_call', 'tool_response', 'user']);
    expect(openings.size).toBeGreaterThan(3);
  });

  it('is empty for a failed call', async () => {
    const { get, pass, place } = await lab();
    const id = await place({ to_number: FAILING });
    pass(10_000);
    expect((await get(`/calls/${id}/transcript`)).json).toEqual({ transcripts: [] });
  });
});

describe('history and grade', () => {
  it('are there after a completed call', async () => {
    const { get, pass, place } = await lab();
    const id = await place();
    expect((await get(`/calls/${id}/grade`)).status).toBe(404);
    pass(10_000);
    expect(rows((await get(`/calls/${id}/history`)).json, 'turns').length).toBeGreaterThan(1);
    const graded = (await get(`/calls/${id}`)).json;
    expect((await get(`/calls/${id}/grade`)).json).toMatchObject({ score: member(graded, 'grade_score') });
  });
});
