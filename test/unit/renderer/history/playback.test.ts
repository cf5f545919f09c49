import { describe, expect, it } from 'vitest';
import { createPlayback } from '../../../../src-renderer/history/playback/playback';

describe('playback', () => {
  it('hands a jump to the player, as long as it listens', () => {
    const playback = createPlayback();
    const asked: number[] = [];
    const leave = playback.onJump((toMs) => asked.push(toMs));
    playback.jump(1_500);
    leave();
    playback.jump(9_000);
    expect(asked).toEqual([1_500]);
  });

  it('tells what the player told, until a listener leaves', () => {
    const playback = createPlayback();
    const heard: (number | null)[] = [];
    const leave = playback.subscribe(() => heard.push(playback.get().atMs));
    playback.tell({ available: true, playing: true, atMs: 20 });
    leave();
    playback.tell({ available: true, playing: true, atMs: 40 });
    expect(heard).toEqual([20]);
    expect(playback.get().atMs).toBe(40);
  });
});
