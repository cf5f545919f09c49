import { backOffMs } from '../../domain/back-off';
import { guarded } from '../../domain/guarded';
import type { AccountId } from '../../domain/ids';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { ok } from '../../domain/result';
import type { TranscriptDeskParts } from './desk-parts';
import { WantedWords } from './wanted-words';

export interface TranscriptsView {
  /** Whether the words of calls from before are fetched as well. */
  readonly ofPast: boolean;
  /** Fetched in this run of the program, and how many are still wanted. */
  readonly fetched: number;
  readonly wanted: number;
  readonly problem: Problem | null;
}

const OF_PAST = 'transcripts_of_past';
/** Between two requests: nobody waits for these. */
const GAP_MS = 1_000;
/** Until it is asked again whether any are wanted. */
const REST_MS = 60_000;

/**
 * Fetches the words of the organization's calls: of those that end while the program knows the account, and, where a
 * person has chosen so, of all before. This app's own calls have their after-care.
 */
export class TranscriptDesk {
  private readonly accounts = new Map<AccountId, WantedWords>();
  private ofPast = false;
  private awake = false;
  private busy = false;
  private failures = 0;
  private problem: Problem | null = null;
  private cancel: (() => void) | null = null;

  constructor(private readonly parts: TranscriptDeskParts) {}

  async open(): Promise<void> {
    const kept = await this.parts.memory.get(OF_PAST);
    this.ofPast = kept.ok && kept.value === 'on';
  }

  view(account: AccountId): TranscriptsView {
    const words = this.accounts.get(account);
    return {
      ofPast: this.ofPast,
      fetched: words?.fetched ?? 0,
      wanted: words?.wanted ?? 0,
      problem: this.problem,
    };
  }

  /** Of all accounts; it goes on over runs of the program. */
  async fetchPast(on: boolean): Promise<Result<null, Problem>> {
    const written = await this.parts.memory.set(OF_PAST, on ? 'on' : 'off');
    if (!written.ok) return written;
    this.ofPast = on;
    for (const [account, words] of this.accounts) {
      words.forget();
      this.parts.onChange(account);
    }
    this.goOn(0);
    return ok(null);
  }

  /** At start and when a key comes (that account), after sleep and with the network. */
  wake(account: AccountId | null = null): void {
    if (account !== null && !this.accounts.has(account)) {
      this.accounts.set(account, new WantedWords(account, this.parts));
    }
    this.awake = true;
    this.failures = 0;
    this.goOn(GAP_MS);
  }

  suspend(): void {
    this.awake = false;
    this.cancel?.();
  }

  forget(account: AccountId): void {
    this.accounts.delete(account);
  }

  private goOn(ms: number): void {
    if (!this.awake || this.busy) return;
    this.cancel?.();
    this.cancel = this.parts.timers.after(ms, () => void this.turn());
  }

  private async turn(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    const done = await guarded(() => this.fetchOne(), this.parts.onFault);
    this.busy = false;
    this.failures = done.ok ? 0 : this.failures + 1;
    this.problem = done.ok ? null : done.error;
    for (const account of this.accounts.keys()) this.parts.onChange(account);
    if (done.ok) this.goOn(done.value ? GAP_MS : REST_MS);
    else this.goOn(backOffMs(this.failures, done.error.retryAfterMs ?? 0, this.parts.random()));
  }

  /** Of the first account that wants some; false where none does. */
  private async fetchOne(): Promise<Result<boolean, Problem>> {
    for (const words of this.accounts.values()) {
      const fetched = await words.fetchOne(this.ofPast);
      if (!fetched.ok || fetched.value) return fetched;
    }
    return ok(false);
  }
}
