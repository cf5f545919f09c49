/**
 * The moments of the write path at which the app can be killed. Those of the server are met when it sees them; `opening`
 * and `journal` are changes of the record's write-ahead log, at the start and after a press.
 */
export const MOMENTS = [
  'opening',
  'journal',
  'arrived, never handled',
  'arrived, handled later',
  'placed',
  'half answered',
  'answered',
  'look asked',
  'look answered',
  'follow asked',
  'follow answered',
] as const;

export type Moment = (typeof MOMENTS)[number];

/** The part of the write path that a moment belongs to. */
export const PATH: Readonly<Record<Moment, 'journal' | 'send' | 'answer' | 'settle' | 'follow'>> = {
  opening: 'journal',
  journal: 'journal',
  'arrived, never handled': 'send',
  'arrived, handled later': 'send',
  placed: 'answer',
  'half answered': 'answer',
  answered: 'answer',
  'look asked': 'settle',
  'look answered': 'settle',
  'follow asked': 'follow',
  'follow answered': 'follow',
};

/** Waits for one moment and springs once, at its nth time, `afterMs` later; 0 is within the very same turn. */
export class Trap {
  private set: { readonly moment: Moment; left: number; readonly afterMs: number; readonly spring: () => void } | null =
    null;

  arm(moment: Moment, nth: number, afterMs: number, spring: () => void): void {
    this.set = { moment, left: nth, afterMs, spring };
  }

  disarm(): void {
    this.set = null;
  }

  /** What it waits for. */
  get moment(): Moment | null {
    return this.set?.moment ?? null;
  }

  reach(moment: Moment): void {
    const trap = this.set;
    if (trap?.moment !== moment || --trap.left > 0) return;
    this.set = null;
    if (trap.afterMs === 0) trap.spring();
    else setTimeout(trap.spring, trap.afterMs);
  }
}
