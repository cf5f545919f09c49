import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pageStands } from '../../../src-main/desktop/page-stands';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A window of which only its events are known, and whether its page stands. */
function watch() {
  const window = Object.assign(new EventEmitter(), { webContents: new EventEmitter() });
  let stands = false;
  void pageStands(window as unknown as BrowserWindow).then(() => (stands = true));
  const standsAfter = async (ms: number): Promise<boolean> => {
    await vi.advanceTimersByTimeAsync(ms);
    return stands;
  };
  return { window, standsAfter };
}

describe('the page stands', () => {
  it('when the first keys after its first paint have had their turn', async () => {
    const { window, standsAfter } = watch();
    await standsAfter(400);
    window.emit('ready-to-show');
    expect(await standsAfter(49)).toBe(false);
    expect(await standsAfter(1)).toBe(true);
  });

  it('a while after it was loaded, or was not, in a window that paints nothing', async () => {
    const { window, standsAfter } = watch();
    await standsAfter(400);
    window.webContents.emit('did-stop-loading');
    expect(await standsAfter(349)).toBe(false);
    expect(await standsAfter(1)).toBe(true);
  });

  it('after two seconds at most: nobody may wait for a page that does not come', async () => {
    const { standsAfter } = watch();
    expect(await standsAfter(2_049)).toBe(false);
    expect(await standsAfter(1)).toBe(true);
  });
});
