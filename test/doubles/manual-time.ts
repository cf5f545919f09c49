import type { Clock, Timers } from '../../src-main/calls/ports';

/** A clock that moves only when a test says so, with the timers that hang on it. */
export class ManualTime implements Clock, Timers {
  /** By how much the clock was set, in ms. */
  private setBy = 0;
  private waiting: { at: number; readonly run: () => void }[] = [];

  constructor(private time = Date.UTC(2026, 5, 1, 12)) {}

  now(): number {
    return this.time;
  }

  /** Ms that go on whatever the clock is set to. */
  steady(): number {
    return this.time - this.setBy;
  }

  after(ms: number, run: () => void): () => void {
    const entry = { at: this.time + Math.max(0, ms), run };
    this.waiting.push(entry);
    return () => {
      this.waiting = this.waiting.filter((one) => one !== entry);
    };
  }

  /** Sets the clock as a person does: timers go on as if nothing had happened. */
  set(now: number): void {
    const by = now - this.time;
    this.time = now;
    this.setBy += by;
    for (const one of this.waiting) one.at += by;
  }

  pending(): number {
    return this.waiting.length;
  }

  /** How long until the next timer, in ms; null when none waits. */
  untilNext(): number | null {
    const next = Math.min(...this.waiting.map((one) => one.at));
    return Number.isFinite(next) ? next - this.time : null;
  }

  /** Moves the clock, running each timer at its moment and letting promises settle in between. */
  async pass(ms: number): Promise<void> {
    const end = this.time + ms;
    await settled();
    for (;;) {
      const next = this.waiting.filter((one) => one.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.waiting = this.waiting.filter((one) => one !== next);
      this.time = Math.max(this.time, next.at);
      next.run();
      await settled();
    }
    this.time = end;
    await settled();
  }
}

/** Lets every promise that can go on go on: each turn of the event loop drains the microtasks before it. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
