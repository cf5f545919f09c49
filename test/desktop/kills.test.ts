import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runKills, type KillFigures } from '../faults/kills/campaign';

let figures: KillFigures;

beforeAll(async () => {
  figures = await runKills({
    root: resolve(import.meta.dirname, '../..'),
    seed: 11,
    kills: 6,
    moments: ['journal', 'arrived, handled later', 'placed', 'half answered', 'answered', 'follow asked'],
    // Long enough to find what was placed; that nothing was placed takes longer to be sure of.
    settleMs: 15_000,
    tell: () => undefined,
  });
}, 120_000);

describe('the app, killed six times along the write path of a call', () => {
  it('calls nobody twice', () => {
    expect(figures.kills).toBe(6);
    // At `journal` nothing was sent yet; `follow asked` may be met by an earlier call, before the press.
    expect(figures.placed).toBeGreaterThanOrEqual(4);
    expect(figures.duplicates).toEqual([]);
  });

  it('has every press in its record, and every call that was placed', () => {
    expect(figures.lost).toEqual([]);
    expect(figures.unresolved.filter(({ what }) => !what.startsWith('the call was not placed'))).toEqual([]);
  });

  it('leaves a record in order: every page, and every attempt as its events tell it', () => {
    expect(figures.record).toEqual({ integrity: 'ok', damaged: false, untrue: [], notes: [] });
  });
});
