import type { Directory } from '../domain/directory/directory';
import type { AccountId } from '../domain/ids';
import type { Problem } from '../domain/problem/problem';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { DirectoryCache, DirectorySource } from './ports';

/** Where one account's directory stands. */
export interface DirectoryStanding {
  readonly directory: Directory | null;
  readonly loading: boolean;
  /** Why the last refresh did not work; what was read before stays. */
  readonly problem: Problem | null;
  readonly version: number;
}

const NONE: DirectoryStanding = { directory: null, loading: false, problem: null, version: 0 };

/** What each organization can call with: shown at once from the cache, refreshed behind it. */
export class DirectoryDesk {
  private readonly standings = new Map<AccountId, DirectoryStanding>();
  private readonly refreshes = new Map<AccountId, Promise<Result<Directory, Problem>>>();
  private readonly listeners = new Set<(account: AccountId) => void>();
  private version = 0;

  constructor(
    private readonly source: DirectorySource,
    private readonly cache: DirectoryCache,
    private readonly now: () => number,
  ) {}

  standing(account: AccountId): DirectoryStanding {
    return this.standings.get(account) ?? NONE;
  }

  onChange(listener: (account: AccountId) => void): void {
    this.listeners.add(listener);
  }

  /** Brings back what was last read. */
  async recall(account: AccountId): Promise<void> {
    if (this.standing(account).directory) return;
    const kept = await this.cache.load(account);
    if (kept.ok && kept.value && !this.standing(account).directory) this.set(account, { directory: kept.value });
  }

  /** Reads everything anew; a refresh that is under way is shared. */
  refresh(account: AccountId): Promise<Result<Directory, Problem>> {
    const running = this.refreshes.get(account);
    if (running) return running;
    this.set(account, { loading: true });
    const refresh = this.read(account).finally(() => this.refreshes.delete(account));
    this.refreshes.set(account, refresh);
    return refresh;
  }

  /** Only the balance, as after a call that cost something. */
  async refreshBalance(account: AccountId): Promise<void> {
    const { directory } = this.standing(account);
    const balance = await this.source.balance(account);
    if (directory && balance.ok) this.set(account, { directory: { ...directory, balanceCents: balance.value } });
  }

  async forget(account: AccountId): Promise<void> {
    this.standings.delete(account);
    await this.cache.forget(account);
  }

  private async read(account: AccountId): Promise<Result<Directory, Problem>> {
    const [agents, lines, balance] = await Promise.all([
      this.source.agents(account),
      this.source.lines(account),
      this.source.balance(account),
    ]);
    if (!agents.ok) return this.failed(account, agents.error);
    if (!lines.ok) return this.failed(account, lines.error);
    // The balance is good to know, not needed to call: without it the rest is still shown.
    const directory: Directory = {
      agents: agents.value,
      lines: lines.value,
      balanceCents: balance.ok ? balance.value : null,
      fetchedAt: this.now(),
    };
    this.set(account, { directory, loading: false, problem: null });
    await this.cache.save(account, directory);
    return ok(directory);
  }

  private failed(account: AccountId, error: Problem): Result<Directory, Problem> {
    this.set(account, { loading: false, problem: error });
    return fail(error);
  }

  private set(account: AccountId, change: Partial<DirectoryStanding>): void {
    this.version += 1;
    this.standings.set(account, { ...this.standing(account), ...change, version: this.version });
    for (const listener of this.listeners) listener(account);
  }
}
