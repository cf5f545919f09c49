import { spawnSync } from 'node:child_process';

/** What a person sees and does on the display, past the app's own code and any driver. */

const xdotool = (...args: readonly string[]): string => spawnSync('xdotool', args, { encoding: 'utf8' }).stdout.trim();

/** The ids of a program's windows that are on the screen, boxes of the system among them. */
export const windowsOf = (pid: number): readonly string[] =>
  xdotool('search', '--onlyvisible', '--pid', String(pid)).split('\n').filter(Boolean);

export const focusedWindow = (): string => xdotool('getwindowfocus');

/** Clicks into a window, near its upper left corner. */
export function clickInto(window: string): void {
  xdotool('windowactivate', '--sync', window);
  xdotool('mousemove', '--window', window, '100', '200', 'click', '1');
}

/** Presses a key in whatever window has the keyboard. */
export const pressKey = (key: string): string => xdotool('key', key);
