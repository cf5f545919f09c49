import { act, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { PlayerState } from '../../../../src-renderer/history/recording/player';
import { Position } from '../../../../src-renderer/history/recording/Position';

const state: PlayerState = {
  phase: 'ready',
  received: 0,
  total: null,
  playing: true,
  atMs: 0,
  lengthMs: 180_000,
  speed: 1,
  peaks: null,
  problem: null,
};

it('a position is not read out again and again while it plays on under the focus, but where it was moved', () => {
  const at = (atMs: number, playing = true) => (
    <Position state={{ ...state, atMs, playing }} onSeek={() => undefined} />
  );
  const { rerender } = render(at(5_000));
  const slider = screen.getByRole('slider', { name: 'Position' });
  const said = (): string | null => slider.getAttribute('aria-valuetext');
  rerender(at(6_000));
  expect(said()).toBe('6 seconds of 3 minutes');
  act(() => slider.focus());
  for (let atMs = 6_250; atMs <= 14_000; atMs += 250) rerender(at(atMs));
  expect(said()).toBe('6 seconds of 3 minutes');
  rerender(at(65_000));
  expect(said()).toBe('1 minute 5 seconds of 3 minutes');
  rerender(at(66_000));
  expect(said()).toBe('1 minute 5 seconds of 3 minutes');
  rerender(at(66_000, false));
  expect(said()).toBe('1 minute 6 seconds of 3 minutes');
  rerender(at(67_000));
  act(() => slider.blur());
  expect(said()).toBe('1 minute 7 seconds of 3 minutes');
});
