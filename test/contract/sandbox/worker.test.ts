import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { got, textWith } from './support';

const home = mkdtempSync(join(tmpdir(), 'sandbox-worker-'));
const entry = join(home, 'worker.mjs');

beforeAll(async () => {
  // A worker thread loads what the build makes, not TypeScript; so it is built here as the app builds it.
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: resolve(import.meta.dirname, '../../../src-main/thunderphone/sandbox/worker.ts'),
      outDir: home,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'worker.mjs' } },
    },
  });
}, 60_000);

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('the sandbox in a worker thread', () => {
  it('says where it listens, answers, and ends when told', async () => {
    const stateFile = join(home, 'state.json');
    const worker = new Worker(entry, { workerData: { stateFile, speed: 1000 } });
    const exited = once(worker, 'exit');
    const [message] = (await once(worker, 'message')) as [{ kind: string; baseUrl: string; apiKey: string }];
    expect(message).toEqual({
      kind: 'listening',
      baseUrl: textWith(/^http:\/\/127\.0\.0\.1:\d+\/v1$/),
      apiKey: textWith(/^sk_live_/),
    });
    const authorization = { Authorization: `Bearer ${message.apiKey}` };
    const placed = await got(`${message.baseUrl}/call`, {
      method: 'POST',
      headers: { ...authorization, 'Content-Type': 'application/json' },
      body: JSON.stringify({ from_number: '+14155550101', to_number: '+14155550142' }),
    });
    expect(placed.status).toBe(201);
    const list = async () => (await got(`${message.baseUrl}/calls`, { headers: authorization })).text;
    await expect.poll(list).toContain('"status":"completed"');
    expect(readFileSync(stateFile, 'utf8')).not.toContain(message.apiKey);

    worker.postMessage('not a message of ours');
    worker.postMessage({ kind: 'close' });
    expect(await exited).toEqual([0]);
    await expect(got(`${message.baseUrl}/healthz`)).rejects.toThrow();
  });

  it('has a past where it is told so, the same at every start', async () => {
    const stateFile = join(home, 'with-past.json');
    const newest = async (): Promise<unknown> => {
      const worker = new Worker(entry, { workerData: { stateFile, past: { calls: 300, transcripts: 180, seed: 4 } } });
      const exited = once(worker, 'exit');
      const [message] = (await once(worker, 'message')) as [{ baseUrl: string; apiKey: string }];
      const authorization = { Authorization: `Bearer ${message.apiKey}` };
      const { json } = await got(`${message.baseUrl}/calls?limit=20`, { headers: authorization });
      worker.postMessage({ kind: 'close' });
      await exited;
      return json;
    };
    const first = await newest();
    expect(first).toMatchObject({ total: 300n });
    expect(await newest()).toEqual(first);
  });

  it('refuses to start with options that it does not know', async () => {
    const worker = new Worker(entry, { workerData: { stateFile: join(home, 'other.json'), speed: -1 } });
    const [error] = (await once(worker, 'error')) as [Error];
    expect(error.message).toMatch(/value/);
  });
});
