import type { DirectoryParts, PartName } from '../domain/directory/directory';
import { partNames, partsForCalling } from '../domain/directory/directory';
import type { AccountId } from '../domain/ids';
import type { Problem } from '../domain/problem/problem';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { DirectoryCache, DirectorySource } from './ports';
import type { DirectoryStanding, PartStanding } from './standing';
import { nothingKnown } from './standing';

/**
 * What each organization has, part by part: shown at once from the cache, refreshed behind it. A part that cannot be
 * read keeps what it had, and costs no other part.
 */
export class DirectoryDesk {
  private readonly standings = new Map<AccountId, DirectoryStanding>();
  private readonly readings = new Map<string, Promise<Result<null, Problem>>>();
  private readonly listeners = new Set<(account: AccountId) => void>();
  private version = 0;

  constructor(
    private readonly source: DirectorySource,
    private readonly cache: DirectoryCache,
    private readonly now: () => number,
  ) {}

  standing(account: AccountId): DirectoryStanding {
    return this.standings.get(account) ?? nothingKnown;
  }

  onChange(listener: (account: AccountId) => void): void {
    this.listeners.add(listener);
  }

  /** Brings back what was last read; what has been read since stays. */
  async recall(account: AccountId): Promise<void> {
    const kept = await this.cache.load(account);
    if (!kept.ok) return;
    const { directory, parts } = this.standing(account);
    const missing = partNames.filter((name) => directory[name] === null && kept.value[name] !== null);
    if (missing.length === 0) return;
    this.version += 1;
    const recalled = Object.fromEntries(missing.map((name) => [name, kept.value[name]]));
    const versions = Object.fromEntries(missing.map((name) => [name, { ...parts[name], version: this.version }]));
    this.set(account, { directory: { ...directory, ...recalled }, parts: { ...parts, ...versions } });
  }

  /** Reads parts anew; a reading that is under way is shared. The first problem, in the parts' order, is the answer. */
  async refresh(account: AccountId, names: readonly PartName[] = partsForCalling): Promise<Result<null, Problem>> {
    const results = await Promise.all(names.map((name) => this.refreshPart(account, name)));
    return results.find((result) => !result.ok) ?? ok(null);
  }

  /** Takes a part over as ThunderPhone answered it to a change, so that no other reading is needed to show it. */
  async put<N extends PartName>(account: AccountId, name: N, value: DirectoryParts[N]): Promise<void> {
    const part = { value, fetchedAt: this.now() };
    const { directory, parts } = this.standing(account);
    this.version += 1;
    this.set(account, {
      directory: { ...directory, [name]: part },
      parts: { ...parts, [name]: { loading: parts[name].loading, problem: null, version: this.version } },
    });
    await this.cache.save(account, name, part);
  }

  async forget(account: AccountId): Promise<void> {
    this.standings.delete(account);
    await this.cache.forget(account);
  }

  private refreshPart(account: AccountId, name: PartName): Promise<Result<null, Problem>> {
    const key = `${account} ${name}`;
    const running = this.readings.get(key);
    if (running) return running;
    this.mark(account, name, { loading: true });
    const reading = this.read(account, name).finally(() => this.readings.delete(key));
    this.readings.set(key, reading);
    return reading;
  }

  private async read(account: AccountId, name: PartName): Promise<Result<null, Problem>> {
    const read = await this.source[name](account);
    this.mark(account, name, { loading: false, problem: read.ok ? null : read.error });
    if (!read.ok) return fail(read.error);
    await this.put(account, name, read.value);
    return ok(null);
  }

  private mark(account: AccountId, name: PartName, change: Partial<PartStanding>): void {
    const { directory, parts } = this.standing(account);
    this.set(account, { directory, parts: { ...parts, [name]: { ...parts[name], ...change } } });
  }

  private set(account: AccountId, standing: DirectoryStanding): void {
    this.standings.set(account, standing);
    for (const listener of this.listeners) listener(account);
  }
}
