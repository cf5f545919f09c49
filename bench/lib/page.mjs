// What is done with a page: run a function in it, press keys, click.

import { within } from './within.mjs';

/** @typedef {import('./cdp.mjs').Send} Send */

const DIGIT_CODES = 48;

/** ms for anything in the page to happen. */
const LIMIT = 30_000;

export class Page {
  /** @param {Send} send */
  constructor(send) {
    this.send = send;
  }

  /**
   * Runs a function in the page and waits for what it promises. A page that is just being replaced by the next one
   * (about:blank at the start) is asked again.
   * @template T
   * @param {(...args: any[]) => T | Promise<T>} what must stand by itself
   * @param {...unknown} args JSON
   * @returns {Promise<T>}
   */
  async run(what, ...args) {
    const expression = `(${what.toString()})(${args.map((arg) => JSON.stringify(arg)).join(',')})`;
    for (;;) {
      try {
        const asked = this.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
        const answer = await within(LIMIT, asked, `the page did not come to: ${what.name || expression}`);
        if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? 'page error');
        return answer.result.value;
      } catch (error) {
        if (!/context|navigat|Promise was collected/i.test(String(error))) throw error;
      }
    }
  }

  /** @param {string} digits pressed one after the other */
  async type(digits) {
    for (const digit of digits) await this.press(digit, `Digit${digit}`, DIGIT_CODES + Number(digit), digit);
  }

  /** @param {string} key @param {string} code @param {number} number @param {string} [text] */
  async press(key, code, number, text) {
    const event = { key, code, windowsVirtualKeyCode: number, nativeVirtualKeyCode: number };
    const down = this.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event, ...(text ? { text } : {}) });
    await Promise.all([down, this.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event })]);
  }

  /** Clicks the middle of what a CSS selector finds. @param {string} selector */
  async click(selector) {
    const place = await this.run((css) => {
      const box = document.querySelector(css)?.getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    }, selector);
    if (!place) throw new Error(`nothing on screen is ${selector}`);
    const event = { ...place, button: 'left', clickCount: 1 };
    const down = this.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...event });
    await Promise.all([down, this.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...event })]);
  }

  /** Waits until a selector finds something. @param {string} selector */
  until(selector) {
    return this.run(
      (css) =>
        new Promise((resolve) => {
          const look = () => (document.querySelector(css) ? resolve(true) : setTimeout(look, 10));
          look();
        }),
      selector,
    );
  }
}
