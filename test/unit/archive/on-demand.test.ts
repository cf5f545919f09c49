import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { later, type Later } from '../../../src-main/domain/later';
import { ok } from '../../../src-main/domain/result';
import type { Channel } from '../../../src-main/storage/worker-channel';
import { onDemand } from '../../../src-main/storage/archive/on-demand';

interface Asked {
  readonly quick: () => ReturnType<typeof ok<string>>;
  readonly looked: () => ReturnType<typeof ok<string>>;
  readonly [name: string]: (...args: never[]) => ReturnType<typeof ok<string>>;
}

let opened: number;
let closing: Later<null>[];
let answers: Later<ReturnType<typeof ok<string>>>[];

// Which operation is asked does not matter here, so one answer stands for those of all.
const ask = (() => {
  const answer = later<ReturnType<typeof ok<string>>>();
  answers.push(answer);
  return answer.promise;
}) as Channel<Asked>['ask'];

const make = () =>
  onDemand<Asked>(
    () => {
      opened += 1;
      return {
        ask,
        close: () => {
          const closed = later<null>();
          closing.push(closed);
          return closed.promise.then(() => undefined);
        },
      };
    },
    (op) => (op === 'looked' ? 60_000 : 1_000),
  );

const answered = async (asked: Promise<unknown>): Promise<void> => {
  await vi.advanceTimersByTimeAsync(0);
  answers.at(-1)?.resolve(ok('yes'));
  await asked;
};

beforeEach(() => {
  vi.useFakeTimers();
  [opened, closing, answers] = [0, [], []];
});
afterEach(() => vi.useRealTimers());

describe('a thread on demand', () => {
  it('is opened by the first question, and ended when nobody has asked for a while', async () => {
    const thread = make();
    expect(opened).toBe(0);
    await answered(thread.ask('quick'));
    await vi.advanceTimersByTimeAsync(900);
    await answered(thread.ask('quick'));
    await vi.advanceTimersByTimeAsync(900);
    expect([opened, closing.length]).toEqual([1, 0]);
    await vi.advanceTimersByTimeAsync(200);
    expect(closing).toHaveLength(1);
  });

  it('stays as long as the most patient of its questions wants', async () => {
    const thread = make();
    await answered(thread.ask('looked'));
    await answered(thread.ask('quick'));
    await vi.advanceTimersByTimeAsync(59_000);
    expect(closing).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(closing).toHaveLength(1);
  });

  it('is not ended while an answer is awaited', async () => {
    const thread = make();
    const asked = thread.ask('quick');
    await vi.advanceTimersByTimeAsync(600_000);
    expect(closing).toHaveLength(0);
    await answered(asked);
  });

  it('is opened anew only when the one before has left its file', async () => {
    const thread = make();
    await answered(thread.ask('quick'));
    await vi.advanceTimersByTimeAsync(1_100);
    const asked = thread.ask('quick');
    await vi.advanceTimersByTimeAsync(0);
    expect(opened).toBe(1);
    closing[0]?.resolve(null);
    await answered(asked);
    expect(opened).toBe(2);
  });

  it('answers nothing more once it was closed', async () => {
    const thread = make();
    await answered(thread.ask('quick'));
    const closed = thread.close();
    closing[0]?.resolve(null);
    await closed;
    expect(await thread.ask('quick')).toMatchObject({ ok: false, error: { code: 'storage_unavailable' } });
    expect(opened).toBe(1);
  });
});
