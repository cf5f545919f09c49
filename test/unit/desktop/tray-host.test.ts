import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TrayHost, type AskBus, type BusCall, type BusReply } from '../../../src-main/desktop/tray-host';

const answering =
  (reply: BusReply): AskBus =>
  () =>
    Promise.resolve(reply);

describe('on Linux', () => {
  it('asks the watcher of status notifier items whether anything shows them', async () => {
    const asked: BusCall[] = [];
    const host = new TrayHost('linux', (call) => {
      asked.push(call);
      return Promise.resolve({ kind: 'values', values: [true] });
    });
    expect(await host.isThere()).toBe(true);
    expect(asked).toEqual([
      {
        destination: 'org.kde.StatusNotifierWatcher',
        path: '/StatusNotifierWatcher',
        iface: 'org.freedesktop.DBus.Properties',
        member: 'Get',
        args: ['org.kde.StatusNotifierWatcher', 'IsStatusNotifierHostRegistered'],
      },
    ]);
  });

  it.each<[string, AskBus | null]>([
    ['there is no bus', null],
    ['the bus is lost', answering({ kind: 'lost' })],
    ['there is no watcher', answering({ kind: 'error' })],
    ['a watcher has no host', answering({ kind: 'values', values: [false] })],
    ['the answer is empty', answering({ kind: 'values', values: [] })],
    ['the answer is something else', answering({ kind: 'values', values: ['true'] })],
    ['asking fails', () => Promise.reject(new Error('no'))],
  ])('sees no tray when %s', async (_why, ask) => {
    expect(await new TrayHost('linux', ask).isThere()).toBe(false);
  });

  it('asks anew each time, and remembers the last answer', async () => {
    let there = true;
    const host = new TrayHost('linux', () => Promise.resolve({ kind: 'values', values: [there] }));
    expect(host.wasThere()).toBe(false);
    await host.isThere();
    expect(host.wasThere()).toBe(true);
    there = false;
    await host.isThere();
    expect(host.wasThere()).toBe(false);
  });

  describe('with a bus that does not answer', () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

    it('gives up', async () => {
      const answer = new TrayHost('linux', () => new Promise(() => undefined)).isThere();
      await vi.advanceTimersByTimeAsync(1_000);
      expect(await answer).toBe(false);
    });
  });
});

it.each<NodeJS.Platform>(['win32', 'darwin'])('on %s the system has a place for it', async (platform) => {
  const host = new TrayHost(platform, null);
  expect([host.wasThere(), await host.isThere()]).toEqual([true, true]);
});
