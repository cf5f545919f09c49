import { LARGEST_CENTS } from '../domain/money/dollars';
import { USUAL_THRESHOLD_CENTS } from '../domain/directory/low-balance';
import type { AccountId } from '../domain/ids';
import type { Problem } from '../domain/problem/problem';
import type { Result } from '../domain/result';
import { ok } from '../domain/result';
import type { TextMemory } from './ports';

/** When a person wants to be warned, and of which balance they know already. US cents. */
export interface LowBalanceChoice {
  readonly thresholdCents: number;
  /** The warning was put away at this balance; another balance brings it back. */
  readonly dismissedCents: number | null;
}

const usual: LowBalanceChoice = { thresholdCents: USUAL_THRESHOLD_CENTS, dismissedCents: null };

/** Each account's choice about the low-balance warning, remembered over runs. */
export class LowBalance {
  private readonly choices = new Map<AccountId, LowBalanceChoice>();
  private readonly listeners = new Set<(account: AccountId) => void>();

  constructor(private readonly memory: TextMemory) {}

  of(account: AccountId): LowBalanceChoice {
    return this.choices.get(account) ?? usual;
  }

  onChange(listener: (account: AccountId) => void): void {
    this.listeners.add(listener);
  }

  /** Brings back what was chosen; what cannot be read counts as no choice. */
  async recall(account: AccountId): Promise<void> {
    if (this.choices.has(account)) return;
    const text = await this.memory.get(keyOf(account));
    const kept = text.ok && text.value !== null ? readChoice(text.value) : null;
    if (kept !== null && !this.choices.has(account)) this.set(account, kept);
  }

  setThreshold(account: AccountId, thresholdCents: number): Promise<Result<null, Problem>> {
    return this.keep(account, { thresholdCents, dismissedCents: null });
  }

  dismiss(account: AccountId, balanceCents: number): Promise<Result<null, Problem>> {
    return this.keep(account, { ...this.of(account), dismissedCents: balanceCents });
  }

  private async keep(account: AccountId, choice: LowBalanceChoice): Promise<Result<null, Problem>> {
    const { thresholdCents, dismissedCents } = choice;
    const kept = await this.memory.set(keyOf(account), JSON.stringify([thresholdCents, dismissedCents]));
    if (!kept.ok) return kept;
    this.set(account, choice);
    return ok(null);
  }

  private set(account: AccountId, choice: LowBalanceChoice): void {
    this.choices.set(account, choice);
    for (const listener of this.listeners) listener(account);
  }
}

const keyOf = (account: AccountId): string => `low_balance:${account}`;

const KEPT = /^\[(\d{1,9}),(null|\d{1,9})\]$/;

function readChoice(text: string): LowBalanceChoice | null {
  const [, threshold, dismissed] = KEPT.exec(text) ?? [];
  if (threshold === undefined || Number(threshold) > LARGEST_CENTS) return null;
  return {
    thresholdCents: Number(threshold),
    dismissedCents: dismissed === undefined || dismissed === 'null' ? null : Number(dismissed),
  };
}
