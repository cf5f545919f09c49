import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import * as v from 'valibot';
import type { WindowPlace } from './window-place';

const pixels = v.pipe(v.number(), v.integer(), v.minValue(-100_000), v.maxValue(100_000));
const memorySchema = v.object({
  place: v.fallback(
    v.nullable(
      v.object({
        bounds: v.object({ x: pixels, y: pixels, width: pixels, height: pixels }),
        maximised: v.boolean(),
      }),
    ),
    null,
  ),
  toldAboutTray: v.fallback(v.boolean(), false),
});

export interface Memory {
  readonly place: WindowPlace | null;
  /** Whether a person has been told that closing minimises here, for want of a tray. */
  readonly toldAboutTray: boolean;
}

const NOTHING: Memory = { place: null, toldAboutTray: false };
const WAIT_MS = 400;

/** What the window remembers between runs, in one small file. Losing it is no loss: any damage reads as nothing. */
export class WindowMemory {
  readonly #file: string;
  #memory: Memory;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  /** @param report told of a failed write */
  constructor(
    file: string,
    private readonly report: (error: unknown) => void,
  ) {
    this.#file = file;
    this.#memory = read(file);
  }

  get(): Memory {
    return this.#memory;
  }

  /** Remembers, and writes when no change has come for a while: a window being dragged changes at every step. */
  keep(change: Partial<Memory>): void {
    this.#memory = { ...this.#memory, ...change };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), WAIT_MS);
  }

  /** Writes now. The old file stays whole until the new one is. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const next = `${this.#file}.new`;
    this.#writing = this.#writing
      .then(() => writeFile(next, JSON.stringify(this.#memory), { mode: 0o600 }))
      .then(() => rename(next, this.#file))
      .catch(this.report);
    return this.#writing;
  }

  /** Writes before the program ends, when nobody waits for promises. */
  flushAtEnd(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const next = `${this.#file}.end`;
    try {
      writeFileSync(next, JSON.stringify(this.#memory), { mode: 0o600 });
      renameSync(next, this.#file);
    } catch (error) {
      this.report(error);
    }
  }
}

function read(file: string): Memory {
  try {
    const parsed = v.safeParse(memorySchema, JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.output : NOTHING;
  } catch {
    // Not there at the first start; unreadable or cut short after an accident.
    return NOTHING;
  }
}
