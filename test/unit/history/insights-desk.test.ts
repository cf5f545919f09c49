import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../src-main/domain/history/history-filter';
import { NO_INSIGHTS } from '../../../src-main/domain/history/insights';
import { problem } from '../../../src-main/domain/problem/make-problem';
import { fail, ok, type Result } from '../../../src-main/domain/result';
import type { Problem } from '../../../src-main/domain/problem/problem';
import { InsightsDesk } from '../../../src-main/history/insights/insights-desk';
import { LookMemory } from '../../../src-main/history/insights/look';
import type { ArchiveInsights, InsightsStep } from '../../../src-main/history/insights/ports';
import { MemoryTexts } from '../../doubles/import-kit';
import { ACCOUNT } from '../../doubles/sample-attempts';

const DONE: InsightsStep = { kind: 'done', insights: NO_INSIGHTS };
const GOING: InsightsStep = { kind: 'going' };
const wish = { account: ACCOUNT, filter: EVERYTHING };

/** An archive whose steps a test answers one by one. */
class HeldArchive implements ArchiveInsights {
  readonly asked: { readonly ticket: number; readonly give: (step: Result<InsightsStep, Problem>) => void }[] = [];

  step = (_wish: unknown, ticket: number): Promise<Result<InsightsStep, Problem>> =>
    new Promise((give) => void this.asked.push({ ticket, give }));

  async give(nth: number, step: Result<InsightsStep, Problem>): Promise<void> {
    this.asked[nth]?.give(step);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('a question to the archive', () => {
  it('is gone on with under its ticket until it is answered', async () => {
    const archive = new HeldArchive();
    const read = new InsightsDesk(archive).read(wish);
    await archive.give(0, ok(GOING));
    await archive.give(1, ok(GOING));
    await archive.give(2, ok(DONE));
    expect(await read).toEqual(ok(DONE));
    expect(new Set(archive.asked.map(({ ticket }) => ticket)).size).toBe(1);
  });

  it('gives way to a newer one, which nobody waits for', async () => {
    const archive = new HeldArchive();
    const desk = new InsightsDesk(archive);
    const first = desk.read(wish);
    const second = desk.read(wish);
    await archive.give(0, ok(GOING));
    expect(await first).toEqual(ok(null));
    await archive.give(1, ok(DONE));
    expect(await second).toEqual(ok(DONE));
    expect(archive.asked).toHaveLength(2);
  });

  it('that is to be saved is answered to the end', async () => {
    const archive = new HeldArchive();
    const desk = new InsightsDesk(archive);
    const saved = desk.whole(wish);
    void desk.read(wish);
    await archive.give(0, ok({ kind: 'preparing', done: 1, all: 2 }));
    await archive.give(2, ok(DONE));
    expect(await saved).toEqual(ok(NO_INSIGHTS));
  });

  it('tells a problem', async () => {
    const archive = new HeldArchive();
    const read = new InsightsDesk(archive).read(wish);
    const gone = fail(problem('storage_unavailable'));
    await archive.give(0, gone);
    expect(await read).toEqual(gone);
  });
});

it('the look is remembered; what a hand has written counts as the list', async () => {
  const memory = new MemoryTexts();
  const look = new LookMemory(memory);
  expect(await look.last()).toEqual(ok('list'));
  await look.keep('insights');
  expect(await new LookMemory(memory).last()).toEqual(ok('insights'));
  memory.texts.set('history_look', '{');
  expect(await look.last()).toEqual(ok('list'));
});
