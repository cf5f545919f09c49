import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { afterPaint } from '../../../../src-renderer/shell/after-paint';

/** A window whose frames and idle moments come when the test says. */
function aWindow() {
  const frames: (() => void)[] = [];
  const idle: (() => void)[] = [];
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run));
  vi.stubGlobal('requestIdleCallback', (run: () => void) => idle.push(run));
  onTestFinished(() => void vi.unstubAllGlobals());
  const all = (waiting: (() => void)[]) => {
    for (const run of waiting.splice(0)) run();
  };
  return { paint: () => all(frames), beIdle: () => all(idle) };
}

beforeEach(() => {
  vi.useFakeTimers();
  return () => void vi.useRealTimers();
});

describe('what runs after the paint', () => {
  it('leaves the first keys their time after the first frame, and waits for an idle moment', () => {
    const { paint, beIdle } = aWindow();
    const run = vi.fn();
    afterPaint(run);
    vi.advanceTimersByTime(100);
    beIdle();
    expect(run).not.toHaveBeenCalled();
    paint();
    vi.advanceTimersByTime(49);
    beIdle();
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(run).not.toHaveBeenCalled();
    beIdle();
    expect(run).toHaveBeenCalledOnce();
  });

  it('runs in a window that is not painted, or never idle, all the same, and only once', () => {
    const { paint, beIdle } = aWindow();
    const run = vi.fn();
    afterPaint(run);
    vi.advanceTimersByTime(299);
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(run).toHaveBeenCalledOnce();
    paint();
    vi.advanceTimersByTime(1_000);
    beIdle();
    expect(run).toHaveBeenCalledOnce();
  });
});
