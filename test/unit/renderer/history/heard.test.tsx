import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPlayback, type Playback } from '../../../../src-renderer/history/playback/playback';
import { laidOut, renderTalk, section, TALK, turns } from './render-talk';

afterEach(() => vi.restoreAllMocks());

describe('With the recording', () => {
  const told = async (playback: Playback, atMs: number, playing = true): Promise<void> => {
    await act(() => {
      playback.tell({ available: true, playing, atMs });
      return Promise.resolve();
    });
  };

  it('times are no buttons where no recording is known', async () => {
    const playback = createPlayback();
    await renderTalk(TALK, { playback });
    expect(screen.queryByRole('button', { name: /^Play from/ })).toBeNull();
    await told(playback, 0, false);
    expect(screen.getAllByRole('button', { name: /^Play from/ })).toHaveLength(4);
  });

  it('a turn is played from by a click on its time, and by Enter', async () => {
    const playback = createPlayback();
    const jumps: number[] = [];
    playback.onJump((ms) => jumps.push(ms));
    const { user } = await renderTalk(TALK, { playback });
    await told(playback, 0, false);
    await user.click(screen.getByRole('button', { name: 'Play from 0:04' }));
    await user.keyboard('{ArrowDown}{ArrowDown}');
    await user.keyboard('{Enter}');
    expect(jumps).toEqual([4_000, 12_000]);
  });

  it('the turn that is played is marked, and kept in sight until the person scrolls', async () => {
    const playback = createPlayback();
    await renderTalk(TALK, { playback });
    const { scrolled, last } = laidOut();
    const marks = () => turns().map((each) => each.getAttribute('aria-current'));
    await told(playback, 100);
    expect(marks()).toEqual(['true', null, null, null]);
    await told(playback, 5_000);
    expect(marks()).toEqual([null, 'true', null, null]);
    // No further than it takes: its lower edge, with a little room, comes to that of the view.
    expect(last()).toBe(512);
    fireEvent.wheel(section());
    const before = scrolled.mock.calls.length;
    await told(playback, 12_500);
    expect(marks()).toEqual([null, null, null, 'true']);
    expect(scrolled.mock.calls).toHaveLength(before);
    await told(playback, 4_100, false);
    await told(playback, 4_200);
    expect(scrolled.mock.calls.length).toBeGreaterThan(before);
    expect(last()).toBe(512);
  });

  it('another part of the details points to a place in it', async () => {
    const view = laidOut();
    const { place } = await renderTalk(TALK);
    act(() => place.show(10_000));
    expect(view.last()).toBe(1_750);
  });
});
