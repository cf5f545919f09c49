import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rawCommand } from '../doubles/app/bridge-in-page';
import type { RunningApp } from '../doubles/app/launch';
import { closeApps, launchApp } from '../doubles/app/launch';

let running: RunningApp;

beforeEach(async () => {
  running = await launchApp();
});
afterEach(closeApps);

describe('the page', () => {
  it('comes from its own scheme and has no Node, no Electron and one bridge of two functions', async () => {
    const seen = await running.page.evaluate(() => ({
      origin: location.origin,
      node: [
        typeof (globalThis as Record<string, unknown>)['require'],
        typeof (globalThis as Record<string, unknown>)['process'],
      ],
      bridge: Object.keys((globalThis as unknown as { thunderdial: object }).thunderdial).sort(),
    }));
    expect(seen).toEqual({
      origin: 'app://thunderdial',
      node: ['undefined', 'undefined'],
      bridge: ['command', 'onEvent'],
    });
  });

  it('reaches no network, by any way', async () => {
    const tries = await running.page.evaluate(async () => {
      const settle = (promise: Promise<unknown>) =>
        promise.then(
          () => 'reached',
          () => 'refused',
        );
      const byElement = (element: HTMLImageElement | HTMLScriptElement, url: string) =>
        settle(
          new Promise((resolve, reject) => {
            element.onload = resolve;
            element.onerror = reject;
            element.setAttribute('src', url);
            document.body.append(element);
          }),
        );
      return Promise.all([
        settle(fetch('https://api.thunderphone.com/v1/healthz')),
        settle(fetch('http://127.0.0.1:9/')),
        byElement(new Image(), 'https://example.com/x.png'),
      ]);
    });
    expect(tries).toEqual(['refused', 'refused', 'refused']);
  });

  it('cannot run a script from text', async () => {
    const ran = await running.page.evaluate(async () => {
      const tries = [
        () => {
          const script = document.createElement('script');
          script.textContent = 'globalThis.ran = true';
          document.body.append(script);
        },
        () => {
          document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="globalThis.ran = true">');
        },
      ];
      let refused = 0;
      for (const attempt of tries) {
        try {
          attempt();
        } catch {
          refused += 1;
        }
      }
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return { refused, ran: 'ran' in globalThis };
    });
    expect(ran).toEqual({ refused: 2, ran: false });
  });

  it('can be led nowhere else, and opens no window', async () => {
    await running.page.evaluate(() => {
      location.href = 'https://example.com/';
      window.open('https://example.com/');
    });
    await running.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    expect(running.page.url()).toMatch(/^app:\/\/thunderdial\//);
    expect(running.app.windows()).toHaveLength(1);
  });

  it('gets no permission', async () => {
    const states = await running.page.evaluate(async () => {
      const ask = async (name: string) => (await navigator.permissions.query({ name: name as PermissionName })).state;
      const place = await new Promise((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve('given'),
          () => resolve('refused'),
        );
      });
      return [place, await ask('notifications'), await ask('geolocation')];
    });
    expect(states).toEqual(['refused', 'denied', 'denied']);
  });
});

describe('a command', () => {
  it.each([
    ['that is not known', 'calls.placeAll', null, 'command_unknown'],
    ['named like a property every object has', 'constructor', null, 'command_unknown'],
    ['without its payload', 'calls.place', null, 'payload_malformed'],
    ['with a field too many', 'accounts.select', { id: 'a', admin: true }, 'payload_malformed'],
    ['with a text far too long', 'history.setEntryNote', { key: '1', note: 'x'.repeat(1e6) }, 'payload_malformed'],
    ['with a number that is not E.164', 'number.zones', { e164: '911' }, 'payload_malformed'],
    [
      'for a draft that does not exist',
      'calls.place',
      { draftId: 'x', to: '+12125550142', from: '+14155550101', agent: { kind: 'number_own' }, maxHold: '' },
      'draft_changed',
    ],
  ])('%s is refused with a named problem', async (_name, command, payload, code) => {
    expect(await rawCommand(running.page, command, payload)).toMatchObject({ ok: false, error: { code } });
  });

  it('from a frame inside the page is refused', async () => {
    const answer = await running.page
      .evaluate(async () => {
        const frame = document.createElement('iframe');
        frame.src = 'app://thunderdial/index.html';
        document.body.append(frame);
        await new Promise((resolve) => frame.addEventListener('load', resolve));
        const inner = frame.contentWindow as unknown as {
          thunderdial?: { command(n: string, p: null): Promise<unknown> };
        };
        return inner.thunderdial ? inner.thunderdial.command('app.snapshot', null) : 'no bridge';
      })
      .catch(() => 'frame refused');
    expect(['no bridge', 'frame refused']).toContain(typeof answer === 'string' ? answer : JSON.stringify(answer));
  });

  it('from another window and origin is refused', async () => {
    const preload = join(import.meta.dirname, '..', '..', 'out', 'preload', 'preload.cjs');
    const answer = await running.app.evaluate(async ({ BrowserWindow }, path) => {
      const stranger = new BrowserWindow({ show: false, webPreferences: { preload: path, partition: 'stranger' } });
      await stranger.loadURL('data:text/html,<p>stranger</p>');
      return stranger.webContents.executeJavaScript("thunderdial.command('app.snapshot', null)") as Promise<unknown>;
    }, preload);
    expect(answer).toMatchObject({ ok: false, error: { code: 'sender_refused' } });
  });
});
