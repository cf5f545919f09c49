// Speaks the Chrome DevTools Protocol over the pipe of --remote-debugging-pipe (descriptors 3 and 4, messages ended by
// a zero byte). No port, no driver, and nothing is loaded into the program that is measured.

/** @typedef {Record<string, any>} Json */
/** @typedef {(method: string, params?: Json) => Promise<Json>} Send */

export class Cdp {
  #next = 1;
  #rest = '';
  /** @type {Map<number, { resolve: (value: Json) => void, reject: (error: Error) => void }>} */
  #waiting = new Map();
  /** @type {Set<(message: Json) => void>} */
  #listeners = new Set();
  #pipe;

  /** @param {import('node:child_process').ChildProcess} child */
  constructor(child) {
    const [, , , to, from] = child.stdio;
    this.#pipe = /** @type {import('node:stream').Writable} */ (to);
    const input = /** @type {import('node:stream').Readable} */ (from);
    this.#pipe.on('error', (error) => this.#end(error));
    input.setEncoding('utf8').on('data', (chunk) => this.#read(String(chunk)));
    input.on('close', () => this.#end(new Error('the program has ended')));
  }

  /** @param {string} method @param {Json} [params] @param {string} [sessionId] @returns {Promise<Json>} */
  send(method, params = {}, sessionId) {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#pipe.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
    });
  }

  /** @param {(message: Json) => void} listener */
  listen(listener) {
    this.#listeners.add(listener);
  }

  /** @param {string} chunk */
  #read(chunk) {
    const parts = (this.#rest + chunk).split('\0');
    this.#rest = parts.pop() ?? '';
    for (const part of parts) this.#take(JSON.parse(part));
  }

  /** @param {Json} message */
  #take(message) {
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (!waiting) for (const listener of this.#listeners) listener(message);
    else if (message.error) waiting.reject(new Error(message.error.message));
    else waiting.resolve(message.result);
  }

  /** @param {Error} error */
  #end(error) {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
