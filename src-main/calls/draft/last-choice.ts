import type { DraftAgent } from '../../domain/call/agent-choice';
import type { AccountId } from '../../domain/ids';
import type { E164 } from '../../domain/number';
import type { OneOffForm } from '../../domain/one-off/one-off-form';
import { emptyOneOff } from '../../domain/one-off/one-off-form';

/** A from-number, an agent and a one-off configuration, remembered for each account. */
export interface LastChoice {
  readonly from: E164 | null;
  readonly agent: DraftAgent | null;
  readonly oneOff: OneOffForm;
}

export interface LastChoices {
  load(account: AccountId): Promise<LastChoice>;
  save(account: AccountId, choice: LastChoice): void;
}

export const noChoice: LastChoice = { from: null, agent: null, oneOff: emptyOneOff };
