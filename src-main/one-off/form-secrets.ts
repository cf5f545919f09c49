import type { Draft } from '../domain/draft';
import type { AccountId } from '../domain/ids';
import type { SecretId } from '../domain/one-off/tools/secret-reference';
import { referredSecrets } from '../domain/one-off/tools/secret-reference';
import type { Problem } from '../domain/problem/problem';
import type { Result } from '../domain/result';
import type { OneOffTimers } from './ports';
import type { ToolSecrets } from './tool-secrets';
import { UNDO_MS } from './undo';

export interface FormSecretsParts {
  readonly secrets: Pick<ToolSecrets, 'release' | 'tidy'>;
  readonly timers: OneOffTimers;
}

/** Gives up the secrets of a form that was typed over or cleared, once Undo cannot bring it back any more. */
export class FormSecrets {
  /** What Undo may bring back, and how its end is called off. */
  private readonly undoable = new Map<SecretId, () => void>();

  constructor(private readonly parts: FormSecretsParts) {}

  /** The draft's form gave way to another one. What is still referred to then, in whatever place, is not given up. */
  changed(before: Draft, now: Draft): void {
    const { accountId } = before;
    if (accountId === null) return;
    const still = accountId === now.accountId ? referredSecrets(now.oneOff.tools) : [];
    for (const id of referredSecrets(before.oneOff.tools).filter((one) => !still.includes(one))) {
      this.undoable.get(id)?.();
      this.undoable.set(
        id,
        this.parts.timers.after(UNDO_MS + 1, () => void this.giveUp(accountId, id)),
      );
    }
  }

  /** Deletes what is not needed any more, of this run and of earlier ones. For when the keychain is open. */
  tidy(account: AccountId): Promise<Result<null, Problem>> {
    return this.parts.secrets.tidy(account, new Set(this.undoable.keys()));
  }

  private async giveUp(account: AccountId, id: SecretId): Promise<void> {
    this.undoable.delete(id);
    // What the keychain does not let go now goes at the next tidying.
    await this.parts.secrets.release(account, [id]);
  }
}
