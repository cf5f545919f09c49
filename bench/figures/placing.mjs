// From the press on Call to the request's first byte at the server, the flush of the journal included; beside the same
// work by a bare Node program: append, flush, POST on a fresh connection.
import { request } from 'node:http';
import fs from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { NUMBER_FIELD } from '../lib/app-page.mjs';
import { callIsReady, chooseFirst, emptyAgain, pressTime, useAccount, watchPresses } from '../lib/calling.mjs';
import { now, startElectron } from '../lib/electron.mjs';
import { freshPath, remove } from '../lib/folders.mjs';
import { startPretendService } from '../lib/pretend-service.mjs';

/** After each call, ms: what follows it comes to rest. */
const REST = 200;

const BODY = JSON.stringify({
  from_number: '+14155550101',
  to_number: '+12125550142',
  idempotency_key: 'x'.repeat(36),
});

/** @param {string} app @param {number} count @returns {Promise<{ app: number[], floor: number[] }>} ms, in alternation */
export async function placings(app, count) {
  const service = await startPretendService(app);
  const profile = freshPath();
  const { page, end } = await startElectron(app, profile);
  await page.until('button');
  await page.run(useAccount, service.baseUrl, service.apiKey);
  await page.until(NUMBER_FIELD);
  for (const label of ['Call from', 'Agent']) await page.run(chooseFirst, label);
  await page.run(watchPresses);

  const journal = await fs.open(freshPath(), 'a');
  const times = { app: /** @type {number[]} */ ([]), floor: /** @type {number[]} */ ([]) };
  for (let placed = 0; placed < count; placed += 1) {
    await page.run(emptyAgain);
    await wait(REST);
    times.floor.push(await barePost(journal, service));
    await page.send('Input.insertText', { text: number(placed) });
    await page.run(callIsReady);
    const arrival = service.arrival();
    await page.click('.call-button');
    times.app.push((await arrival) - (await page.run(pressTime)));
  }
  await journal.close();
  await end();
  await service.stop();
  await remove(profile);
  return times;
}

/** A number that was not called yet: a second call to one number within two minutes asks first. @param {number} nth */
const number = (nth) =>
  `${['212', '646', '415', '305'][Math.floor(nth / 100) % 4]}55501${String(nth % 100).padStart(2, '0')}`;

/** @param {fs.FileHandle} journal @param {Awaited<ReturnType<typeof startPretendService>>} service */
async function barePost(journal, { baseUrl, arrival }) {
  const arrived = arrival();
  const begun = now();
  await journal.write(BODY);
  await journal.datasync();
  const post = request(`${baseUrl}/bench`, { method: 'POST', agent: false });
  post.on('response', (answer) => answer.resume());
  post.on('error', () => undefined).end(BODY);
  return (await arrived) - begun;
}
