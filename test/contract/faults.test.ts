import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runPlacements } from '../faults/placements/campaign';
import type { PlacementFigures } from '../faults/placements/report';
import { buildPrograms } from '../faults/programs.mjs';

const out = resolve(import.meta.dirname, '../../out');
let programs: string;
let figures: PlacementFigures;

beforeAll(async () => {
  mkdirSync(out, { recursive: true });
  programs = mkdtempSync(join(out, 'test-faults-'));
  await buildPrograms(programs);
  figures = await runPlacements({ seed: 11, placements: 100, programs, parallel: 3, tell: () => undefined });
}, 180_000);
afterAll(() => rmSync(programs, { recursive: true, force: true }));

describe('a hundred presses of Call under faults', () => {
  it('call nobody twice', () => {
    expect(figures.findings.duplicates).toEqual([]);
  });

  it('are all in the record, and so is every call that was placed', () => {
    expect(figures.placements).toBe(100);
    expect(figures.findings.lost).toEqual([]);
  });

  it('are all settled in the end', () => {
    expect(figures.findings.unresolved).toEqual([]);
  });

  it('were put to the test: some were placed, some refused, some not placed, some sent again', () => {
    expect(figures.placed).toBeGreaterThan(30);
    expect(figures.states).toMatchObject({
      completed: expect.any(Number) as number,
      refused: expect.any(Number) as number,
      not_placed: expect.any(Number) as number,
    });
    expect(figures.resent).toBeGreaterThan(0);
  });
});
