import { describe, expect, it } from 'vitest';
import type { CallView } from '../../../src-main/contract/views';
import { trayModel, type TrayCalls } from '../../../src-main/desktop/tray-model';
import { aCall } from '../../doubles/views';

const live = (fields: Partial<CallView> = {}): CallView =>
  aCall({ state: 'in_progress', label: 'In progress', following: 'yes', dismissed: false, endedAt: null, ...fields });
const model = (calls: Partial<TrayCalls>) => trayModel({ live: [], recent: [], ...calls }, (e164) => `<${e164}>`);
const kinds = (calls: Partial<TrayCalls>): string[] => model(calls).rows.map((row) => row.kind);
const labels = (calls: Partial<TrayCalls>): string[] =>
  model(calls).rows.flatMap((row) => ('label' in row ? [row.label] : []));

describe('without calls', () => {
  it('offers to open and to quit, and nothing else', () => {
    expect(model({})).toEqual({
      image: 'idle',
      tooltip: 'Thunderdial',
      rows: [{ kind: 'open' }, { kind: 'line' }, { kind: 'quit' }],
    });
  });
});

describe('live calls', () => {
  it('stand in the menu by number and state, and in the tooltip by their count', () => {
    const calls = [
      live({ attemptId: 'a', to: '+12125550142' }),
      live({ attemptId: 'b', to: '+442079460000', state: 'sending', label: 'Sending' }),
    ];
    expect(model({ live: calls })).toEqual({
      image: 'live',
      tooltip: 'Thunderdial: 2 live calls',
      rows: [
        { kind: 'open' },
        { kind: 'line' },
        { kind: 'call', attemptId: 'a', label: '<+12125550142> · In progress' },
        { kind: 'call', attemptId: 'b', label: '<+442079460000> · Sending' },
        { kind: 'line' },
        { kind: 'quit' },
      ],
    });
  });

  it('are counted in the singular', () => {
    expect(model({ live: [live()] }).tooltip).toBe('Thunderdial: 1 live call');
  });

  it.each<[CallView['state'], 'live' | 'idle']>([
    ['sending', 'live'],
    ['initiated', 'live'],
    ['in_progress', 'live'],
    ['unconfirmed', 'live'],
    ['completed', 'idle'],
    ['failed', 'idle'],
    ['refused', 'idle'],
    ['not_placed', 'idle'],
  ])('%s: %s', (state, image) => {
    expect(model({ live: [live({ state })] }).image).toBe(image);
  });

  it.each<[string, Partial<CallView>]>([
    ['put away', { dismissed: true }],
    ['followed to the limit', { following: 'limit' }],
    ['unknown to the service', { following: 'gone' }],
  ])('that are %s do not count', (_what, fields) => {
    expect(model({ live: [live(fields)] }).image).toBe('idle');
  });

  it('beyond a dozen are only counted', () => {
    const many = Array.from({ length: 40 }, (_, i) => live({ attemptId: `a${i}` }));
    expect(kinds({ live: many }).filter((kind) => kind === 'call')).toHaveLength(12);
    expect(labels({ live: many })).toContain('and 28 more');
    expect(model({ live: many }).tooltip).toBe('Thunderdial: 40 live calls');
  });

  it('show a word of the API on one line and not without end', () => {
    const [label] = labels({ live: [live({ to: '+1', label: `a\n\u202eb${'x'.repeat(500)}` })] });
    expect(label).toMatch(/^<\+1> · a b?/);
    expect(label).not.toMatch(/[\n\u202e]/);
    expect([...(label ?? '')]).toHaveLength(80);
  });
});

describe('call again', () => {
  const call = (attemptId: string, to: string) => ({ attemptId, to });

  it('offers the last five different numbers, each by its newest attempt', () => {
    const recent = [
      call('6', '+1'),
      call('5', '+2'),
      call('4', '+1'),
      call('3', '+3'),
      call('2', '+4'),
      call('1', '+5'),
      call('0', '+6'),
    ];
    expect(model({ recent }).rows.filter((row) => row.kind === 'again')).toEqual([
      { kind: 'again', attemptId: '6', label: '<+1>' },
      { kind: 'again', attemptId: '5', label: '<+2>' },
      { kind: 'again', attemptId: '3', label: '<+3>' },
      { kind: 'again', attemptId: '2', label: '<+4>' },
      { kind: 'again', attemptId: '1', label: '<+5>' },
    ]);
  });

  it('comes after the live calls, under its heading', () => {
    expect(kinds({ live: [live()], recent: [call('1', '+1')] })).toEqual([
      'open',
      'line',
      'call',
      'line',
      'heading',
      'again',
      'line',
      'quit',
    ]);
    expect(labels({ recent: [call('1', '+1')] })).toEqual(['Call again', '<+1>']);
  });
});
