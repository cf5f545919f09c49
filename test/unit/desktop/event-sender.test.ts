import { beforeEach, describe, expect, it } from 'vitest';
import type { AppEvent } from '../../../src-main/contract/events';
import { EventSender } from '../../../src-main/desktop/event-sender';
import { aCall } from '../../doubles/views';

const storage = (state: 'opening' | 'ready' | 'failed'): AppEvent => ({ kind: 'storage', state });
const show = (view: 'dial' | 'history'): AppEvent => ({ kind: 'show', view, attemptId: null });
const calls = (...changed: ReturnType<typeof aCall>[]): AppEvent => ({ kind: 'calls', changed });

let events: EventSender;
let got: AppEvent[];

beforeEach(() => {
  events = new EventSender();
  got = [];
  events.add(1, (event) => got.push(event));
});

function open(id: number): void {
  events.snapshotAsked(id);
  events.snapshotSent(id);
}

describe('a window without its snapshot', () => {
  it('is told nothing', () => {
    events.emit(storage('ready'));
    expect(got).toEqual([]);
  });

  it('gets afterwards what it was asked to show, and not what its snapshot says anyway', () => {
    events.emit(storage('opening'));
    events.emit(show('history'));
    events.emit(show('dial'));
    open(1);
    expect(got).toEqual([show('dial')]);
  });
});

describe('what happens while the snapshot is being made', () => {
  it('follows behind it, only the latest of each', () => {
    events.snapshotAsked(1);
    events.emit(storage('opening'));
    events.emit(calls(aCall({ attemptId: 'a', state: 'sending' }), aCall({ attemptId: 'b' })));
    events.emit(storage('ready'));
    events.emit(calls(aCall({ attemptId: 'a', state: 'initiated' })));
    expect(got).toEqual([]);
    events.snapshotSent(1);
    expect(got).toEqual([
      storage('ready'),
      calls(aCall({ attemptId: 'a', state: 'initiated' }), aCall({ attemptId: 'b' })),
    ]);
  });
});

describe('an open window', () => {
  it('is told everything at once, in order', () => {
    open(1);
    const told = [storage('opening'), storage('ready'), show('dial')];
    told.forEach((event) => events.emit(event));
    expect(got).toEqual(told);
  });

  it('is told nothing again once it loads anew, until its next snapshot', () => {
    open(1);
    events.reset(1);
    events.emit(show('history'));
    expect(got).toEqual([]);
    open(1);
    expect(got).toEqual([show('history')]);
  });

  it('does not hold up another that is not open yet', () => {
    const other: AppEvent[] = [];
    events.add(2, (event) => other.push(event));
    open(1);
    events.emit(show('dial'));
    expect([got.length, other.length]).toEqual([1, 0]);
  });
});

it('knows its windows until they are gone', () => {
  expect(events.has(1)).toBe(true);
  events.remove(1);
  expect(events.has(1)).toBe(false);
  open(1);
  events.emit(show('dial'));
  expect(got).toEqual([]);
});
