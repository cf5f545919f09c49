import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { ChildClient } from '../../../src-main/keychain/child-client';
import type { Order } from '../../../src-main/keychain/messages';
import { FakeLauncher, workingVault } from '../../doubles/keychain-child';

const GET: Order = { op: 'get', account: 'a1' };
const LIMIT = 1_000;
const IDLE = 10_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const at = (launcher: FakeLauncher, index: number) => {
  const child = launcher.children[index];
  if (!child) throw new Error(`child ${index} was not started`);
  return child;
};

describe('the keychain process', () => {
  it('is started by the first order and serves the next ones', async () => {
    const launcher = new FakeLauncher(workingVault(new Map([['a1', 'x']])).habit);
    const client = new ChildClient(launcher, IDLE);
    expect(launcher.children).toHaveLength(0);
    await client.send(GET, LIMIT);
    expect(await client.send(GET, LIMIT)).toEqual({ kind: 'answered', answer: { op: 'get', value: 'x' } });
    expect(launcher.children).toHaveLength(1);
  });

  it('is ended when idle, not before, and started again', async () => {
    const launcher = new FakeLauncher(workingVault().habit);
    const client = new ChildClient(launcher, IDLE);
    await client.send(GET, LIMIT);
    vi.advanceTimersByTime(IDLE - 1);
    await client.send(GET, LIMIT);
    vi.advanceTimersByTime(IDLE - 1);
    expect(at(launcher, 0).killed).toBe(false);
    vi.advanceTimersByTime(1);
    expect(at(launcher, 0).killed).toBe(true);
    expect(await client.send(GET, LIMIT)).toMatchObject({ kind: 'answered' });
    expect(launcher.children).toHaveLength(2);
  });

  it('is not ended as idle while it works on an order', async () => {
    const launcher = new FakeLauncher(workingVault().habit);
    const client = new ChildClient(launcher, IDLE);
    await client.send(GET, LIMIT);
    launcher.habit = () => undefined;
    void client.send(GET, 6 * IDLE);
    vi.advanceTimersByTime(2 * IDLE);
    expect(at(launcher, 0).killed).toBe(false);
  });

  it('is killed when late; the next order gets a new one', async () => {
    const launcher = new FakeLauncher(() => undefined);
    const client = new ChildClient(launcher, IDLE);
    const late = client.send(GET, LIMIT);
    vi.advanceTimersByTime(LIMIT);
    expect(await late).toEqual({ kind: 'timed-out' });
    expect(at(launcher, 0).killed).toBe(true);

    launcher.habit = workingVault().habit;
    expect(await client.send(GET, LIMIT)).toMatchObject({ kind: 'answered' });
  });

  it('is no longer listened to once killed', async () => {
    const launcher = new FakeLauncher(() => undefined);
    const client = new ChildClient(launcher, IDLE);
    const late = client.send(GET, LIMIT);
    vi.advanceTimersByTime(LIMIT);
    await late;
    const next = client.send(GET, LIMIT);
    at(launcher, 0).say({ id: 2, answer: { op: 'get', value: 'stale' } });
    at(launcher, 0).exit();
    at(launcher, 1).say({ id: 2, answer: { op: 'get', value: 'fresh' } });
    expect(await next).toEqual({ kind: 'answered', answer: { op: 'get', value: 'fresh' } });
  });

  it('may crash: the order ends, the next one gets a new process', async () => {
    const launcher = new FakeLauncher(() => 'crash');
    const client = new ChildClient(launcher, IDLE);
    expect(await client.send(GET, LIMIT)).toEqual({ kind: 'ended' });
    launcher.habit = workingVault().habit;
    expect(await client.send(GET, LIMIT)).toMatchObject({ kind: 'answered' });
  });

  it('is not trusted again once it failed: the next order gets a new one', async () => {
    const launcher = new FakeLauncher(() => ({ op: 'failed', text: 'no' }));
    const client = new ChildClient(launcher, IDLE);
    expect(await client.send(GET, LIMIT)).toEqual({ kind: 'answered', answer: { op: 'failed', text: 'no' } });
    expect(at(launcher, 0).killed).toBe(true);
    launcher.habit = workingVault().habit;
    expect(await client.send(GET, LIMIT)).toMatchObject({ answer: { op: 'get' } });
  });

  it('may not start at all', async () => {
    const client = new ChildClient(
      {
        launch: () => {
          throw new Error('not ready');
        },
      },
      IDLE,
    );
    expect(await client.send(GET, LIMIT)).toEqual({ kind: 'ended' });
  });

  test.each([
    ['no message', undefined],
    ['a text', 'hello'],
    ['an unknown answer', { id: 1, answer: { op: 'dance' } }],
    ['a value of the wrong type', { id: 1, answer: { op: 'get', value: 7 } }],
    ['an answer to another order', { id: 9, answer: { op: 'get', value: null } }],
  ])('is killed when it says %s', async (_, message) => {
    const launcher = new FakeLauncher(() => undefined);
    const client = new ChildClient(launcher, IDLE);
    const outcome = client.send(GET, LIMIT);
    at(launcher, 0).say(message);
    expect(await outcome).toEqual({ kind: 'ended' });
    expect(at(launcher, 0).killed).toBe(true);
  });
});

describe('quitting', () => {
  it('kills a process that waits, and answers whoever waits for it', async () => {
    const launcher = new FakeLauncher(() => undefined);
    const client = new ChildClient(launcher, IDLE);
    const waiting = client.send(GET, LIMIT);
    client.dispose();
    expect(await waiting).toEqual({ kind: 'ended' });
    expect(at(launcher, 0).killed).toBe(true);
  });

  it('starts nothing afterwards and leaves no timer', async () => {
    const launcher = new FakeLauncher(workingVault().habit);
    const client = new ChildClient(launcher, IDLE);
    await client.send(GET, LIMIT);
    client.dispose();
    expect(await client.send(GET, LIMIT)).toEqual({ kind: 'ended' });
    expect(launcher.children).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});
