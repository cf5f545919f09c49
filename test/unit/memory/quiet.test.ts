import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Quiet } from '../../../src-main/memory/quiet';

describe('quiet', () => {
  let ran = 0;
  let quiet = new Quiet(0, () => undefined);
  beforeEach(() => {
    vi.useFakeTimers();
    ran = 0;
    quiet = new Quiet(5_000, () => (ran += 1));
  });
  afterEach(() => void vi.useRealTimers());

  it('comes once after the last that happened', () => {
    quiet.await();
    vi.advanceTimersByTime(4_000);
    quiet.disturb();
    vi.advanceTimersByTime(4_000);
    quiet.await();
    vi.advanceTimersByTime(4_999);
    expect(ran).toBe(0);
    vi.advanceTimersByTime(1);
    expect(ran).toBe(1);
    vi.advanceTimersByTime(60_000);
    expect(ran).toBe(1);
  });

  it('does not come where nobody waits for it', () => {
    quiet.disturb();
    vi.advanceTimersByTime(60_000);
    expect(ran).toBe(0);
  });

  it('comes again when it is waited for again', () => {
    quiet.await();
    vi.advanceTimersByTime(5_000);
    quiet.await();
    vi.advanceTimersByTime(5_000);
    expect(ran).toBe(2);
  });

  it('does not come after it was stopped', () => {
    quiet.await();
    quiet.stop();
    vi.advanceTimersByTime(60_000);
    expect(ran).toBe(0);
  });
});
