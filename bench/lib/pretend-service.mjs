// The pretend ThunderPhone of the built app, in a thread of this process: the measured app knows it as any server.
import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { freshPath } from './folders.mjs';
import { stampingProxy } from './stamping-proxy.mjs';

/** Calls end soon, so that there are never many to follow. */
const SPEED = 50;

/** @param {string} app folder of the built app @param {object} [past] of the pretend organization: sandbox/past/past-options.ts */
export async function startPretendService(app, past) {
  const worker = new Worker(path.join(app, 'out', 'main', 'sandbox-worker.js'), {
    workerData: { stateFile: freshPath(), speed: SPEED, ...(past ? { past } : {}) },
  });
  const [{ baseUrl, apiKey }] = await once(worker, 'message');
  const behind = new URL(baseUrl);
  const proxy = await stampingProxy(Number(behind.port));
  behind.port = String(proxy.port);
  const stop = async () => {
    proxy.close();
    await worker.terminate();
  };
  return { baseUrl: behind.href, apiKey: String(apiKey), arrival: proxy.arrival, stop };
}
