import { beforeEach, describe, expect, it } from 'vitest';
import { HoursSetting } from '../../../src-main/calls/guard/hours-setting';
import { NumberConcerns } from '../../../src-main/calls/guard/number-concerns';
import type { AccountId } from '../../../src-main/domain/ids';
import type { E164 } from '../../../src-main/domain/number';
import { problem } from '../../../src-main/domain/problem/make-problem';
import { ManualTime } from '../../doubles/manual-time';

const NIGHT = Date.UTC(2026, 0, 16, 3, 12);
const REAL = 'account-1' as AccountId;
const PRETEND = 'account-sandbox' as AccountId;
const to = '+12125550142' as E164;

let memory: Map<string, string>;
let hours: HoursSetting;
let faults: unknown[];
let zonesOf: () => Promise<readonly string[]>;
let concerns: NumberConcerns;

beforeEach(() => {
  memory = new Map();
  faults = [];
  zonesOf = () => Promise.resolve(['America/New_York']);
  hours = new HoursSetting({
    get: (key) => Promise.resolve({ ok: true, value: memory.get(key) ?? null }),
    set: (key, value) => {
      memory.set(key, value);
      return Promise.resolve({ ok: true, value: undefined });
    },
  });
  concerns = new NumberConcerns({
    hours,
    zonesOf: () => zonesOf(),
    isPretend: (account) => account === PRETEND,
    clock: new ManualTime(NIGHT),
    locale: () => 'en-US',
    onFault: (error) => faults.push(error),
  });
});

describe('the hour there', () => {
  it('is a concern outside the calling hours', async () => {
    expect(await concerns.of(REAL, to)).toEqual([
      { kind: 'quiet_hours', about: '480-1260', text: 'It is 10:12 PM there: outside 8 AM–9 PM.' },
    ]);
  });

  it('is another concern after another choice of hours', async () => {
    await hours.choose({ ask: true, from: 540, to: 1_200 });
    expect(await concerns.of(REAL, to)).toMatchObject([{ about: '540-1200' }]);
  });

  it('is asked about where it is not known, also when the map cannot be read', async () => {
    zonesOf = () => Promise.resolve([]);
    expect(await concerns.of(REAL, to)).toMatchObject([{ kind: 'time_unknown' }]);
    zonesOf = () => Promise.reject(new Error('no map'));
    expect(await concerns.of(REAL, to)).toMatchObject([{ kind: 'time_unknown' }]);
    expect(faults).toHaveLength(1);
  });

  it('does not stand in the way of a pretend call, until a person has chosen hours', async () => {
    expect(await concerns.of(PRETEND, to)).toEqual([]);
    await hours.choose({ ask: true, from: 480, to: 1_260 });
    expect(await concerns.of(PRETEND, to)).toMatchObject([{ kind: 'quiet_hours' }]);
  });
});

describe('the kind of a number', () => {
  beforeEach(() => hours.choose({ ask: false, from: 0, to: 1_440 }).then(() => undefined));

  it.each([
    ['+12125550142', []],
    ['+18005550142', []],
    ['+19005550142', ['premium_rate']],
    ['+448712345678', ['premium_rate']],
    ['+491803123456', ['shared_cost']],
    ['+447012345678', ['personal_number']],
    ['+447640123456', ['pager']],
    ['+445512345678', ['company_number']],
    ['+870773111632', ['satellite']],
  ])('%s: %s', async (number, about) => {
    const found = await concerns.of(REAL, number as E164);
    expect(found.map((one) => one.about)).toEqual(about);
    expect(found.every((one) => one.kind === 'unusual_number')).toBe(true);
  });
});

describe('the choice of hours', () => {
  it('is in force once written, and taken up again', async () => {
    await hours.choose({ ask: true, from: 540, to: 1_080 });
    const later = new HoursSetting({
      get: (key) => Promise.resolve({ ok: true, value: memory.get(key) ?? null }),
      set: () => Promise.resolve({ ok: false, error: problem('storage_full') }),
    });
    await later.open();
    expect(later.current()).toEqual({ ask: true, from: 540, to: 1_080 });
    expect(await later.choose({ ask: true, from: 0, to: 60 })).toMatchObject({ ok: false });
    expect(later.current()).toEqual({ ask: true, from: 540, to: 1_080 });
  });

  it('that ends before it begins is refused', async () => {
    expect(await hours.choose({ ask: true, from: 600, to: 540 })).toMatchObject({
      ok: false,
      error: { code: 'calling_hours_invalid' },
    });
    expect(hours.isChosen()).toBe(false);
  });

  it.each(['', '{', 'null', '[]', '{"ask":true,"from":600,"to":540}', '{"ask":1,"from":0,"to":60}'])(
    'that cannot be read (%s) counts as none',
    async (kept) => {
      memory.set('calling_hours', kept);
      await hours.open();
      expect(hours.current()).toEqual({ ask: true, from: 480, to: 1_260 });
    },
  );
});
