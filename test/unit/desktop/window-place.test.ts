import { describe, expect, it } from 'vitest';
import { placeOn, SMALLEST, type Rectangle } from '../../../src-main/desktop/window-place';

const main: Rectangle = { x: 0, y: 32, width: 1920, height: 1048 };
const left: Rectangle = { x: -1280, y: 0, width: 1280, height: 1024 };
const saved = (bounds: Rectangle, maximised = false) => ({ bounds, maximised });

describe('where the window goes', () => {
  it('at the first start: the usual size, placed by the system', () => {
    expect(placeOn([main], null)).toEqual({ bounds: { width: 1200, height: 760 }, maximised: false });
  });

  it('on a small screen: no larger than the screen', () => {
    const small = { x: 0, y: 0, width: 1024, height: 600 };
    expect(placeOn([small], null).bounds).toEqual({ width: 1024, height: 600 });
  });

  const at = { x: 100, y: 100, width: 800, height: 600 };
  it.each<[string, Rectangle[], Rectangle, object]>([
    ['where it was', [main], at, at],
    [
      'on the second screen, where it was',
      [main, left],
      { x: -1200, y: 10, width: 400, height: 700 },
      { x: -1200, y: 10, width: 400, height: 700 },
    ],
    ['wholly onto the screen it hangs off to the right', [main], { ...at, x: 1700 }, { ...at, x: 1120 }],
    ['wholly onto the screen it hangs off at the bottom', [main], { ...at, y: 900 }, { ...at, y: 480 }],
    ['below a panel at the top', [main], { ...at, y: 10 }, { ...at, y: 32 }],
    ['nowhere in particular when its screen is gone', [main], { ...at, x: -1200 }, { width: 800, height: 600 }],
    ['nowhere in particular when only a sliver could be seen', [main], { ...at, x: 1900 }, { width: 800, height: 600 }],
    [
      'nowhere in particular when its title bar is above the screen',
      [main],
      { ...at, y: -400 },
      { width: 800, height: 600 },
    ],
    [
      'as large as the screen that is left, when it was larger',
      [main],
      { x: 0, y: 32, width: 5000, height: 3000 },
      { x: 0, y: 32, width: 1920, height: 1048 },
    ],
    ['never too small to use', [main], { ...at, width: 1, height: -5 }, { width: 360, height: 560 }],
  ])('%s', (_where, screens, bounds, expected) => {
    expect(placeOn(screens, saved(bounds))).toEqual({ bounds: expected, maximised: false });
  });

  it('maximised again if it was, over the place it had before', () => {
    expect(placeOn([main], saved(at, true))).toEqual({ bounds: at, maximised: true });
    expect(placeOn([main], saved({ ...at, x: 9000 }, true))).toMatchObject({ maximised: true });
  });

  it('somewhere even when no screen is known', () => {
    expect(placeOn([], saved(at))).toEqual({ bounds: { width: 1200, height: 760 }, maximised: false });
  });

  it('usable even on a screen smaller than the window can be', () => {
    const tiny = { x: 0, y: 0, width: 320, height: 240 };
    expect(placeOn([tiny], saved({ ...at, x: 0, y: 0 })).bounds).toEqual({ x: 0, y: 0, ...SMALLEST });
  });
});
