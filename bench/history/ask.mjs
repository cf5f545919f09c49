// What is measured inside the app's window. Each function stands by itself: it is sent as text.

/** @typedef {{ filter: import('./everything.mjs').Filter, order?: string, offset?: number }} Wish */

/**
 * Asks for a page of each, one after the other, each several times: what a person waits for, the way to main and back
 * included. @param {{ wishes: Wish[], rounds: number }} what @returns {Promise<number[][]>} ms for each wish
 */
export async function askPages({ wishes, rounds }) {
  const times = wishes.map(() => /** @type {number[]} */ ([]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [nth, { filter, order = 'newest', offset = 0 }] of wishes.entries()) {
      const begun = performance.now();
      const answer = await thunderdial.command('history.page', {
        filter,
        order,
        offset,
        limit: 100,
      });
      times[nth]?.push(performance.now() - begun);
      if (!answer.ok) throw new Error(answer.error?.what);
    }
  }
  return times;
}

/**
 * Asks what the calls of a filter come to; ms. Figures of an older archive are prepared at the first question, which is
 * asked until they are there. @param {import('./everything.mjs').Filter} filter @returns {Promise<number>}
 */
export async function askInsights(filter) {
  const begun = performance.now();
  for (;;) {
    const answer = await thunderdial.command('insights.read', { filter });
    if (!answer.ok) throw new Error(answer.error?.what);
    const { value } = /** @type {{ value?: { kind: string } | null }} */ (answer);
    if (value?.kind === 'done') return performance.now() - begun;
  }
}

/** Opens the history. @returns {Promise<number>} ms from the click to the frame that shows its first rows */
export function openHistory() {
  return new Promise((resolve) => {
    const entry = [...document.querySelectorAll('nav a, nav button, [role=tab]')].find(
      ({ textContent }) => textContent?.trim() === 'History',
    );
    const begun = performance.now();
    /** @type {HTMLElement} */ (entry).click();
    const look = () => {
      if (!document.querySelector('[role=grid] [role=row] time')) return requestAnimationFrame(look);
      // A message posted within a frame is taken when that frame is done.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - begun);
      return requestAnimationFrame(() => port2.postMessage(null));
    };
    look();
  });
}

/** Scrolls the list for some frames, or only counts them. @param {number} pixels each frame @returns {Promise<number[]>} ms between frames */
export function frames(pixels) {
  return new Promise((resolve) => {
    const grid = document.querySelector('.call-grid');
    /** @type {number[]} */
    const times = [];
    let before = performance.now();
    const next = (/** @type {number} */ now) => {
      times.push(now - before);
      before = now;
      if (pixels > 0) grid?.scrollBy(0, pixels);
      if (times.length < 181) return requestAnimationFrame(next);
      return resolve(times.slice(1));
    };
    requestAnimationFrame(next);
  });
}

/** @returns {Promise<{ taken: number, state: string } | null>} */
export async function importState() {
  const answer = await thunderdial.command('history.importState', null);
  return /** @type {any} */ (answer).value;
}

/**
 * Has something done with many calls and asks for pages until it has ended. `calls`: of how many it was.
 * @param {{ name: string, payload: object, wishes: Wish[] }} what
 * @returns {Promise<{ calls: number, ms: number, times: number[] }>} `times`: ms of each page
 */
export async function askWhile({ name, payload, wishes }) {
  const begun = performance.now();
  let ms = 0;
  let calls = 0;
  const work = thunderdial.command(name, payload).then((answer) => {
    ms = performance.now() - begun;
    if (!answer.ok) throw new Error(answer.error?.what);
  });
  /** @type {number[]} */
  const times = [];
  for (let nth = 0; ms === 0; nth += 1) {
    const asked = performance.now();
    const { filter } = wishes[nth % wishes.length] ?? {};
    await thunderdial.command('history.page', { filter, order: 'newest', offset: 0, limit: 100 });
    times.push(performance.now() - asked);
    const { value } = /** @type {any} */ (await thunderdial.command('bulk.work', null));
    calls = Math.max(calls, value.exporting?.of ?? value.bulk?.of ?? 0);
    // As somebody who types and reads.
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await work;
  return { calls, ms, times };
}
