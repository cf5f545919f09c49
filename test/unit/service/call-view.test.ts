import { describe, expect, it } from 'vitest';
import { callView } from '../../../src-main/service/views/call-view';
import { attempt, PRESSED_AT } from '../../doubles/sample-attempts';

const HOUR = 60 * 60_000;

describe('when a call began and ended', () => {
  it.each([
    ['as this computer says it, whose clock is an hour ahead', -HOUR],
    ['as this computer says it, whose clock is an hour behind', HOUR],
    ['as ThunderPhone told it, where nobody knows by how much the clocks differ', null],
  ])('is shown %s', (_how, clockOffsetMs) => {
    const offset = clockOffsetMs ?? 0;
    const call = attempt({
      sends: [{ at: PRESSED_AT, clockOffsetMs }],
      startedAt: PRESSED_AT + offset + 1_000,
      endedAt: PRESSED_AT + offset + 61_000,
    });
    expect(callView(call)).toMatchObject({ startedAt: PRESSED_AT + 1_000, endedAt: PRESSED_AT + 61_000 });
  });

  it('is not shown before ThunderPhone has told it', () => {
    expect(callView(attempt())).toMatchObject({ startedAt: null, endedAt: null });
  });
});
