// What the measurement of placing does inside the app's window. Each function stands by itself: it is sent as text.

/** @param {string} baseUrl @param {string} key kept in memory: the keychain of whoever measures is left alone */
export async function useAccount(baseUrl, key) {
  const answer = await thunderdial.command('accounts.add', { baseUrl, key, name: 'Bench', keep: 'memory' });
  if (!answer.ok) throw new Error(answer.error?.what);
  // No question comes between press and wire, at whatever hour it is measured.
  await thunderdial.command('guards.chooseHours', { ask: false, from: 0, to: 1_440 });
}

/** Opens a list and takes its first entry that can be taken. @param {string} label */
export async function chooseFirst(label) {
  /** @param {() => Element | null | undefined} find @returns {Promise<HTMLElement>} */
  const wait = (find) =>
    new Promise((resolve) => {
      const look = () => {
        const found = find();
        return found ? resolve(/** @type {HTMLElement} */ (found)) : setTimeout(look, 20);
      };
      look();
    });
  const button = await wait(() =>
    [...document.querySelectorAll('.picker-trigger')].find(
      ({ textContent }) => textContent?.startsWith(label) && !textContent.endsWith('Loading…'),
    ),
  );
  button.click();
  const entry = await wait(() => document.querySelector('[role=option]:not([aria-disabled=true])'));
  entry.click();
  await wait(() => (document.querySelector('[role=option]') ? null : document.body));
}

/** Main has begun the next draft, so the field is empty again; calls that have ended are taken off the list. */
export function emptyAgain() {
  return new Promise((resolve) => {
    const look = () => {
      const field = /** @type {HTMLInputElement} */ (document.querySelector('input[type=tel]'));
      if (field.value !== '') return setTimeout(look, 10);
      /** @type {NodeListOf<HTMLElement>} */
      const dismiss = document.querySelectorAll('button[aria-label^="Dismiss"]');
      for (const button of dismiss) button.click();
      field.focus();
      return resolve(true);
    };
    look();
  });
}

/** Call can be pressed, and what typing set going has come to rest. */
export function callIsReady() {
  return new Promise((resolve) => {
    const look = () => {
      const button = document.querySelector('.call-button');
      const ready = button && !button.matches('[aria-disabled=true], [aria-busy=true]');
      return ready ? requestIdleCallback(() => resolve(true), { timeout: 500 }) : setTimeout(look, 10);
    };
    look();
  });
}

/** From now on the page notes when Call was pressed last. */
export function watchPresses() {
  addEventListener(
    'click',
    ({ timeStamp }) => Object.assign(globalThis, { pressedAt: performance.timeOrigin + timeStamp }),
    true,
  );
}

/** @returns {number} ms since 1970 */
export const pressTime = () => /** @type {any} */ (globalThis).pressedAt;
