import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WindowMemory } from '../../../src-main/desktop/window-memory';

const place = { bounds: { x: 1, y: 2, width: 800, height: 600 }, maximised: true };

let folder: string;
let file: string;
let failures: unknown[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'window-memory-'));
  file = join(folder, 'window.json');
  failures = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (at = file): WindowMemory => new WindowMemory(at, (error) => failures.push(error));

it('remembers nothing at first', () => {
  expect(open().get()).toEqual({ place: null, toldAboutTray: false });
});

it('remembers over a restart, and each thing by itself', async () => {
  const memory = open();
  memory.keep({ place });
  memory.keep({ toldAboutTray: true });
  await memory.flush();
  expect(open().get()).toEqual({ place, toldAboutTray: true });
  expect(readdirSync(folder)).toEqual(['window.json']);
});

it('writes once the window has come to rest, without being asked', async () => {
  open().keep({ place });
  await expect.poll(() => open().get().place, { timeout: 5_000 }).toEqual(place);
});

it('writes at the end what still waits', () => {
  const memory = open();
  memory.keep({ place });
  memory.flushAtEnd();
  expect(open().get().place).toEqual(place);
});

it('writes nothing at the end when nothing waits', () => {
  open().flushAtEnd();
  expect(readdirSync(folder)).toEqual([]);
});

describe('a damaged file', () => {
  it.each([
    ['empty', ''],
    ['cut short', '{"place":{"bou'],
    ['not JSON', '\0\0\0'],
    ['something else', '[]'],
    ['a number', '7'],
  ])('%s reads as nothing', (_what, text) => {
    writeFileSync(file, text);
    expect(open().get()).toEqual({ place: null, toldAboutTray: false });
  });

  it.each([
    ['a place that is no place', { bounds: 'left', maximised: true }],
    ['a place beyond any screen', { bounds: { x: 1e9, y: 0, width: 1, height: 1 }, maximised: false }],
    ['a place between pixels', { bounds: { x: 0.5, y: 0, width: 1, height: 1 }, maximised: false }],
  ])('with %s still says the rest', (_what, damaged) => {
    writeFileSync(file, JSON.stringify({ place: damaged, toldAboutTray: true }));
    expect(open().get()).toEqual({ place: null, toldAboutTray: true });
  });

  it('with an odd flag still says the place', () => {
    writeFileSync(file, JSON.stringify({ place, toldAboutTray: 'yes' }));
    expect(open().get()).toEqual({ place, toldAboutTray: false });
  });

  it('is replaced by the next write', async () => {
    writeFileSync(file, 'damaged');
    const memory = open();
    memory.keep({ place });
    await memory.flush();
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ place, toldAboutTray: false });
  });
});

it('goes on when it cannot be written, and says so', async () => {
  const memory = open(join(folder, 'missing', 'window.json'));
  memory.keep({ toldAboutTray: true });
  await memory.flush();
  expect(failures).toHaveLength(1);
  expect(memory.get().toldAboutTray).toBe(true);
});
