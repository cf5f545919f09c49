import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../src-main/domain/number';
import { pastOf, type Past } from '../../../src-main/thunderphone/sandbox/past/past';
import { PLANTED, plantedCount } from '../../../src-main/thunderphone/sandbox/past/planted';

const END = Date.UTC(2026, 10, 20);
const OPTIONS = { calls: 1_000_000, transcripts: 200_000, seed: 7, untilMs: END };
const past = pastOf(OPTIONS, 0);

/** A member that is a text. */
const text = (call: Readonly<Record<string, unknown>>, name: string): string => {
  const value = call[name];
  return typeof value === 'string' ? value : '';
};

/** Every so-manieth call; no multiple of five, since every fifth has a transcript. */
const sample = (every: number, from: Past = past) =>
  Array.from({ length: Math.floor(from.plan.calls / every) }, (_, index) => from.call(index * every, END));
const shareOf = <T>(rows: readonly T[], test: (row: T) => boolean): number => rows.filter(test).length / rows.length;
const wordsOf = (index: number): string =>
  past
    .transcript(index)
    .map(({ content }) => (typeof content === 'string' ? content : ''))
    .join('\n');

describe('a made-up past', () => {
  it('is the same for the same seed, another for another, and told without the calls before', () => {
    const again = pastOf(OPTIONS, 0);
    const other = pastOf({ ...OPTIONS, seed: 8 }, 0);
    expect(again.call(654_321, END)).toEqual(past.call(654_321, END));
    expect(again.transcript(654_324)).toEqual(past.transcript(654_324));
    expect(other.call(654_321, END)).not.toEqual(past.call(654_321, END));
  });

  it('is in order of time over three years, and over by its end', () => {
    let before = 0;
    for (let index = 0; index < past.plan.calls; index += 997) {
      expect(past.startMs(index)).toBeGreaterThanOrEqual(before);
      before = past.startMs(index);
    }
    for (let index = past.plan.calls - 500; index < past.plan.calls; index += 1) {
      expect(Date.parse(text(past.call(index, END), 'end_time'))).toBeLessThan(END);
    }
    const years = (past.startMs(past.plan.calls - 1) - past.startMs(0)) / (365 * 86_400_000);
    expect(years).toBeGreaterThan(2.95);
    expect(years).toBeLessThan(3.05);
  });

  it('is as long as is said', () => {
    const short = pastOf({ calls: 300, transcripts: 180, seed: 4, days: 45 }, END);
    const first = (END - short.startMs(0)) / 86_400_000;
    expect(first).toBeGreaterThan(40);
    expect(first).toBeLessThan(45.1);
    expect(END - short.startMs(299)).toBeLessThan(2 * 86_400_000);
  });

  it('finds the first call from a time on', () => {
    for (const time of [0, past.startMs(0), Date.UTC(2025, 4, 5, 13, 30), past.startMs(999_999)]) {
      const first = past.firstFrom(time);
      expect(past.startMs(first)).toBeGreaterThanOrEqual(time);
      if (first > 0) expect(past.startMs(first - 1)).toBeLessThan(time);
    }
    expect(past.firstFrom(END)).toBe(past.plan.calls);
  });

  it('has busy and quiet hours', () => {
    const starts = sample(49).map((call) => new Date(text(call, 'start_time')));
    expect(shareOf(starts, (start) => start.getUTCDay() % 6 === 0)).toBeLessThan(0.12);
    expect(shareOf(starts, (start) => start.getUTCHours() >= 7 && start.getUTCHours() < 22)).toBeGreaterThan(0.85);
  });

  it('has every kind of call', () => {
    const calls = sample(49);
    expect(shareOf(calls, (call) => call['direction'] === 'outbound')).toBeCloseTo(0.7, 1);
    expect(shareOf(calls, (call) => call['direction'] === 'inbound')).toBeCloseTo(0.2, 1);
    const values = (member: string) => new Set(calls.map((call) => call[member]));
    expect([...values('direction')].sort()).toEqual(['inbound', 'mic', 'outbound', 'test', 'widget']);
    expect([...values('status')].sort()).toEqual(['completed', 'failed']);
    expect(values('agent_id').size).toBe(13);
    expect([...values('end_reason')]).toEqual(
      expect.arrayContaining(['caller_hangup', 'agent_end', 'user_hangup', 'transfer', 'timeout', 'error', null]),
    );
    expect([...values('is_simulation')]).toEqual(expect.arrayContaining([true, false, undefined]));
    expect([...values('grade_status')]).toEqual(expect.arrayContaining(['completed', 'failed', null]));
    const scores = calls.map((call) => Number(call['grade_score'] ?? 0));
    expect(scores.some((score) => score > 0 && score < 1)).toBe(true);
    expect(scores.some((score) => score > 1)).toBe(true);
    expect(shareOf(calls, (call) => typeof call['summary'] === 'string')).toBeGreaterThan(0.02);
    expect(shareOf(calls, (call) => Number(call['critical_issue_count']) > 0)).toBeGreaterThan(0.001);
  });

  it('charges started minutes, and nothing for what failed', () => {
    for (const call of sample(4_999)) {
      const [seconds, minutes, cents] = ['duration_seconds', 'billable_minutes', 'billing_total_cents'].map((member) =>
        Number(call[member]),
      );
      if (call['status'] === 'failed') expect([minutes, cents]).toEqual([0, 0]);
      else expect(minutes).toBe(Math.ceil((seconds ?? 0) / 60));
    }
  });

  it('has ids that are found again, some beyond the precision of doubles', () => {
    const ids = new Set<bigint>();
    for (let index = 0; index < 3_200; index += 1) {
      const id = past.id(index);
      ids.add(id);
      expect(past.indexOf(id)).toBe(index);
    }
    expect(ids.size).toBe(3_200);
    const large = [...ids].filter((id) => id > 2n ** 53n);
    expect(large).toHaveLength(200);
    expect(new Set(large.map(Number)).size).toBeLessThan(large.length);
    for (const id of [1n, 48_201n, 9_999_999n, 10_000_007n, 11_000_000n, 9_007_199_254_740_993n]) {
      expect(past.indexOf(id)).toBeUndefined();
    }
  });

  it('is with people of several countries, few of them often, at numbers that can be dialled', () => {
    const numbers = sample(41)
      .map((call) => text(call, call['direction'] === 'inbound' ? 'from_number' : 'to_number'))
      .filter((number) => number.startsWith('+'));
    expect([...new Set(numbers)].filter((number) => readNumber(number, null).kind !== 'dialable')).toEqual([]);
    expect(new Set(numbers.map((number) => /^\+(1|44|49|33|61)/.exec(number)?.[1]))).toEqual(
      new Set(['1', '44', '49', '33', '61']),
    );
    const times = new Map<string, number>();
    for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1);
    expect(Math.max(...times.values()) / numbers.length).toBeGreaterThan(0.01);
    expect([...times.values()].filter((count) => count === 1).length).toBeGreaterThan(2_000);
  });
});

describe('made-up transcripts', () => {
  it('are as many as were asked for, each of a completed call', () => {
    const small = pastOf({ calls: 3_000, transcripts: 701, seed: 3 }, END);
    const spoken = sample(1, small).filter((_, index) => small.transcript(index).length > 0);
    expect(spoken).toHaveLength(701);
    expect(spoken.filter((call) => call['status'] !== 'completed')).toEqual([]);
  });

  it('have 4 to 40 turns in order within the call, some with a tool', () => {
    const roles = new Set<string>();
    for (let index = 4; index < past.plan.calls; index += 5_005) {
      const turns = past.transcript(index);
      expect(turns.length).toBeGreaterThanOrEqual(4);
      expect(turns.length).toBeLessThanOrEqual(40);
      let last = 0;
      for (const { role, content, startMs, endMs } of turns) {
        roles.add(role);
        expect(startMs).toBeGreaterThanOrEqual(last);
        if (role === 'tool_call' || role === 'tool_response') expect(endMs).toBe(startMs);
        else expect(endMs).toBeGreaterThan(startMs);
        expect(JSON.stringify(content)).not.toMatch(/[{]\w+[}]|undefined/);
        last = endMs;
      }
      expect(last).toBeLessThanOrEqual(Number(past.call(index, END)['duration_seconds']) * 1_000);
    }
    expect([...roles].sort()).toEqual(['assistant', 'tool_call', 'tool_response', 'user']);
  });

  it('are in three languages and hardly ever the same', () => {
    const texts = Array.from({ length: 2_000 }, (_, index) => wordsOf(index * 50 + 4));
    for (const word of ['Thank you', 'Auf Wiederhören', 'Gracias']) {
      expect(texts.some((text) => text.includes(word))).toBe(true);
    }
    expect(new Set(texts).size).toBeGreaterThan(1_950);
    expect(new Set(texts.join(' ').split(/\P{L}+/u)).size).toBeGreaterThan(900);
  });

  it('name the same customer by the same name', () => {
    const byNumber = new Map<string, Set<string>>();
    for (let index = 4; index < 50_000; index += 5) {
      const name = /Yes, this is ([^.]+)\. What/.exec(wordsOf(index))?.[1];
      if (name === undefined) continue;
      const call = past.call(index, END);
      if (call['direction'] !== 'outbound') continue;
      const number = text(call, 'to_number');
      byNumber.set(number, (byNumber.get(number) ?? new Set()).add(name));
    }
    expect([...byNumber.values()].filter((names) => names.size > 1)).toEqual([]);
    expect(byNumber.size).toBeGreaterThan(20);
  });

  it('have planted words exactly as often as is said', () => {
    const small = pastOf({ calls: 5_000, transcripts: 2_600, seed: 11 }, END);
    const all = Array.from({ length: 5_000 }, (_, index) => JSON.stringify(small.transcript(index)));
    for (const { word, every } of PLANTED) {
      expect(all.filter((text) => text.includes(word)).length).toBe(plantedCount(2_600, every));
    }
  });
});

describe('a made-up call that goes on', () => {
  it('is in progress until its end comes, then over', () => {
    const startMs = past.startMs(999_979);
    const running = pastOf({ ...OPTIONS, stillRunning: { newerCalls: 20, endsAtMs: END + 60_000 } }, 0);
    expect(running.call(999_979, END)).toMatchObject({ status: 'in_progress', end_time: null, duration_seconds: null });
    expect(running.call(999_979, END + 60_000)).toMatchObject({
      end_time: new Date(END + 60_000).toISOString(),
      duration_seconds: Math.round((END + 60_000 - startMs) / 1_000),
    });
    expect(running.call(999_978, END)).toEqual(past.call(999_978, END));
  });
});
