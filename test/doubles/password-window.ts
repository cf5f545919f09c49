import { execFileSync, spawnSync } from 'node:child_process';
import { expect } from 'vitest';

const GCR = ['--onlyvisible', '--class', 'gcr-prompter'];

const xdotool = (env: Record<string, string>, ...args: string[]): string =>
  spawnSync('xdotool', args, { env, encoding: 'utf8' }).stdout.trim();

/** Waits until the keyring's password window is open and has the keyboard. */
async function focused(env: Record<string, string>): Promise<void> {
  const { poll } = expect;
  await poll(() => xdotool(env, 'search', ...GCR), { timeout: 15_000 }).toMatch(/^\d+/);
  await poll(
    () =>
      xdotool(env, 'search', ...GCR)
        .split('\n')
        .includes(xdotool(env, 'getwindowfocus')),
    {
      timeout: 15_000,
    },
  ).toBe(true);
}

/** Does what a person does who presses Escape in the keyring's password window. */
export async function dismissPasswordWindow(env: Record<string, string>): Promise<void> {
  await focused(env);
  execFileSync('xdotool', ['key', 'Escape'], { env });
}

/** Does what a person does who unlocks the keyring. */
export async function typePassword(env: Record<string, string>, password: string): Promise<void> {
  await focused(env);
  execFileSync('xdotool', ['type', '--delay', '20', password], { env });
  execFileSync('xdotool', ['key', 'Return'], { env });
}

/** Waits until the password window is on the screen, and leaves it there. */
export const passwordWindow = focused;
