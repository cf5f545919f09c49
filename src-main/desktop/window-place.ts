/** Sizes and places in device-independent pixels, as Electron has them. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowPlace {
  readonly bounds: Rectangle;
  readonly maximised: boolean;
}

export const SMALLEST = { width: 360, height: 560 } as const;
const FIRST = { width: 1200, height: 760 } as const;

/** How much of the title bar, as high as most systems draw it, must be on a screen for a person to take hold of it. */
const TITLE_BAR_HEIGHT = 32;
const GRIP = { width: 96, height: 8 } as const;

/** Where to put the window: `bounds` without x and y leaves the place to the system. */
export interface Placement {
  readonly bounds: { readonly width: number; readonly height: number; readonly x?: number; readonly y?: number };
  readonly maximised: boolean;
}

/**
 * Where the window goes, given the work areas of the screens there are now (the main screen first). What is saved holds
 * as far as it can be seen and grasped; a place on a screen that is gone is not used, and nothing is larger than a screen.
 */
export function placeOn(screens: readonly Rectangle[], saved: WindowPlace | null): Placement {
  const [main] = screens;
  if (!saved || !main) return { bounds: fitInto(FIRST, main), maximised: false };
  const home = screens.find((screen) => isGraspable(saved.bounds, screen));
  if (!home) return { bounds: fitInto(saved.bounds, main), maximised: saved.maximised };
  const size = fitInto(saved.bounds, home);
  const x = between(saved.bounds.x, home.x, home.x + home.width - size.width);
  const y = between(saved.bounds.y, home.y, home.y + home.height - size.height);
  return { bounds: { ...size, x, y }, maximised: saved.maximised };
}

/** Whether enough of the top edge of a window lies on a screen. */
function isGraspable(window: Rectangle, screen: Rectangle): boolean {
  const width = overlap(window.x, window.width, screen.x, screen.width);
  const height = overlap(window.y, TITLE_BAR_HEIGHT, screen.y, screen.height);
  return width >= GRIP.width && height >= GRIP.height;
}

const overlap = (start: number, length: number, from: number, extent: number): number =>
  Math.min(start + length, from + extent) - Math.max(start, from);

const between = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

type Size = Pick<Rectangle, 'width' | 'height'>;

/** Never smaller than what can be used, even where the screen is. */
function fitInto({ width, height }: Size, screen: Size = FIRST): Size {
  return {
    width: Math.max(SMALLEST.width, Math.min(width, screen.width)),
    height: Math.max(SMALLEST.height, Math.min(height, screen.height)),
  };
}
