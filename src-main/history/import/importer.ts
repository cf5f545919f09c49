import type { ServerCall } from '../../domain/history/server-call';
import type { AccountId, CallId } from '../../domain/ids';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { AccountImport } from './account-import';
import type { ImportParts, ImportView } from './import-parts';

/** Takes the history of every account over whose key is at hand, and keeps up with it. Accounts keep apart. */
export class Importer {
  private readonly imports = new Map<AccountId, AccountImport>();

  constructor(private readonly parts: ImportParts) {}

  /** Looks now: at start and when a key comes (that account), after sleep and with the network (all that were awake). */
  wake(account: AccountId | null = null): void {
    if (account !== null) this.of(account).wake();
    else for (const one of this.imports.values()) one.wake();
  }

  /** Silent while the machine sleeps, or for an account that is no more. */
  suspend(account: AccountId | null = null): void {
    for (const [id, one] of this.imports) if (account === null || id === account) one.suspend();
  }

  forget(account: AccountId): void {
    this.suspend(account);
    this.imports.delete(account);
  }

  /** The history of an account was opened. */
  look(account: AccountId): void {
    this.imports.get(account)?.look();
  }

  view(account: AccountId): ImportView {
    return this.of(account).view();
  }

  /** Reads one call anew, for who waits for something about it. */
  readOne(account: AccountId, call: CallId): Promise<Result<ServerCall, Problem>> {
    return this.of(account).readOne(call);
  }

  setPaused(account: AccountId, paused: boolean): Promise<Result<null, Problem>> {
    return this.of(account).setPaused(paused);
  }

  private of(account: AccountId): AccountImport {
    const known = this.imports.get(account);
    if (known) return known;
    const made = new AccountImport(account, this.parts);
    this.imports.set(account, made);
    return made;
  }
}
