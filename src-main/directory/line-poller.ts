import type { Line } from '../domain/directory/line';
import { isSettling } from '../domain/directory/outbound-eligibility';
import type { AccountId, LineId } from '../domain/ids';
import type { LineReader } from './lines-port';

/** The waits before each look, in ms: active within seconds as a rule (API notes 5.2). Then a person looks. */
const LOOKS_MS = [1_500, 2_000, 3_000, 5_000, 8_000, 12_000, 20_000, 30_000, 45_000, 60_000, 60_000];

export interface LinePollerParts {
  readonly reader: LineReader;
  /** Runs once after so many ms; the returned function calls it off. */
  readonly after: (ms: number, run: () => void) => () => void;
  /** Told each time a look showed a number. */
  readonly onSeen: (account: AccountId, line: Line) => Promise<void>;
  readonly onFault: (error: unknown) => void;
}

/**
 * Looks at numbers that ThunderPhone is still at work on, ever more slowly, for some four minutes. Looks that fail are
 * used up like others: nothing is asked for ever.
 */
export class LinePoller {
  /** How to call off the next look at each; a look under way has none. */
  private readonly waiting = new Map<string, () => void>();

  constructor(private readonly parts: LinePollerParts) {}

  /** Begins anew with quick looks, as after a person did something. */
  follow(account: AccountId, id: LineId): void {
    this.waiting.get(`${account} ${id}`)?.();
    this.wait(account, id, 0);
  }

  stop(): void {
    for (const callOff of this.waiting.values()) callOff();
    this.waiting.clear();
  }

  private wait(account: AccountId, id: LineId, looks: number): void {
    const ms = LOOKS_MS[looks];
    const key = `${account} ${id}`;
    this.waiting.delete(key);
    if (ms === undefined) return;
    const callOff = this.parts.after(ms, () => {
      // A later `follow` has taken this one's place.
      if (this.waiting.get(key) !== callOff) return;
      this.look(account, id, looks, callOff).catch(this.parts.onFault);
    });
    this.waiting.set(key, callOff);
  }

  private async look(account: AccountId, id: LineId, looks: number, mine: () => void): Promise<void> {
    const key = `${account} ${id}`;
    const seen = await this.parts.reader.line(account, id);
    if (seen.ok) await this.parts.onSeen(account, seen.value);
    if (this.waiting.get(key) !== mine) return;
    const goesOn = seen.ok ? isSettling(seen.value) : seen.error.code !== 'api_not_found';
    if (goesOn) this.wait(account, id, looks + 1);
    else this.waiting.delete(key);
  }
}
