import * as v from 'valibot';
import type { ChildLauncher, ChildProcess } from './ports';
import { answerMessageSchema, type Answer, type Order, type OrderMessage } from './messages';

/** How one order to the keychain process went. `ended`: the process died, could not be started, or we are quitting. */
export type Outcome =
  { readonly kind: 'answered'; readonly answer: Answer } | { readonly kind: 'timed-out' } | { readonly kind: 'ended' };

interface Waiting {
  readonly id: number;
  readonly settle: (outcome: Outcome) => void;
}

/**
 * One keychain process, started when there is an order and ended `idleMs` after the last. One order at a time: the
 * caller waits for each outcome. A process that is late, or talks nonsense, is killed; the next order starts a new one.
 */
export class ChildClient {
  readonly #launcher: ChildLauncher;
  readonly #idleMs: number;
  #child: ChildProcess | undefined;
  #waiting: Waiting | undefined;
  #idle: NodeJS.Timeout | undefined;
  #lastId = 0;
  #disposed = false;

  constructor(launcher: ChildLauncher, idleMs: number) {
    this.#launcher = launcher;
    this.#idleMs = idleMs;
  }

  /** Sends one order and waits at most `limitMs` for its answer. Never rejects. */
  send(order: Order, limitMs: number): Promise<Outcome> {
    clearTimeout(this.#idle);
    return new Promise((resolve) => {
      const child = this.#start();
      if (!child) return resolve({ kind: 'ended' });
      const id = ++this.#lastId;
      const limit = setTimeout(() => this.#end({ kind: 'timed-out' }), limitMs);
      this.#waiting = {
        id,
        settle: (outcome) => {
          clearTimeout(limit);
          this.#waiting = undefined;
          resolve(outcome);
        },
      };
      child.post({ id, order } satisfies OrderMessage);
    });
  }

  /** Ends the process now, whatever it waits for; nothing is started after this. */
  dispose(): void {
    this.#disposed = true;
    this.#end({ kind: 'ended' });
  }

  #start(): ChildProcess | undefined {
    if (this.#disposed || this.#child) return this.#child;
    try {
      const child = this.#launcher.launch();
      child.onMessage((message) => this.#child === child && this.#receive(message));
      child.onExit(() => this.#child === child && this.#end({ kind: 'ended' }));
      this.#child = child;
    } catch {
      // No process means no keychain; the caller hears `ended`, as for one that died at once.
      this.#child = undefined;
    }
    return this.#child;
  }

  #receive(message: unknown): void {
    const parsed = v.safeParse(answerMessageSchema, message);
    if (!parsed.success || parsed.output.id !== this.#waiting?.id) return this.#end({ kind: 'ended' });
    const { answer } = parsed.output;
    this.#waiting.settle({ kind: 'answered', answer });
    // A failed process may hold a dead connection: libsecret never leaves a Secret Service that was started anew.
    if (answer.op === 'failed') this.#end({ kind: 'ended' });
    else this.#idle = setTimeout(() => this.#end({ kind: 'ended' }), this.#idleMs);
  }

  #end(outcome: Outcome): void {
    clearTimeout(this.#idle);
    const child = this.#child;
    this.#child = undefined;
    child?.kill();
    this.#waiting?.settle(outcome);
  }
}
