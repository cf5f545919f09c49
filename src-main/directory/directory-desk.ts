import type { DirectoryParts, PartName, ReadPart } from '../domain/directory/directory';
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
  /** How often each part was changed: a reading that began before a change may hold what was before it. */
  private readonly changes = new Map<string, number>();

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
    this.changed(account, name);
    const { loading, triedAt } = this.standing(account).parts[name];
    await this.keep(account, name, { value, fetchedAt: this.now() }, { loading, problem: null, triedAt });
  }

  /** Changes a part that is known by what ThunderPhone told of one of its rows; the part does not get younger by it. */
  async amend<N extends PartName>(
    account: AccountId,
    name: N,
    change: (value: DirectoryParts[N]) => DirectoryParts[N],
  ): Promise<void> {
    this.changed(account, name);
    const { directory, parts } = this.standing(account);
    const known: ReadPart<N> | null = directory[name];
    if (known === null) return;
    const { loading, problem, triedAt } = parts[name];
    await this.keep(account, name, { ...known, value: change(known.value) }, { loading, problem, triedAt });
  }

  /** Reads parts anew after something was changed at ThunderPhone: a reading from before the change does not count. */
  reread(account: AccountId, names: readonly PartName[]): Promise<Result<null, Problem>> {
    for (const name of names) this.changed(account, name);
    return this.refresh(account, names);
  }

  async forget(account: AccountId): Promise<void> {
    this.standings.delete(account);
    await this.cache.forget(account);
  }

  private refreshPart(account: AccountId, name: PartName): Promise<Result<null, Problem>> {
    const key = keyOf(account, name);
    const running = this.readings.get(key);
    if (running) return running;
    this.mark(account, name, { loading: true });
    const reading = this.read(account, name).finally(() => this.readings.delete(key));
    this.readings.set(key, reading);
    return reading;
  }

  private async read(account: AccountId, name: PartName): Promise<Result<null, Problem>> {
    let read = await this.unchanged(account, name);
    // Once more is enough: who changes things faster than they are read sees each change by itself.
    if (read === 'changed') read = await this.source[name](account);
    const triedAt = this.now();
    this.mark(account, name, { loading: false, problem: read.ok ? null : read.error, triedAt });
    if (!read.ok) return fail(read.error);
    const standing = { loading: false, problem: null, triedAt };
    await this.keep(account, name, { value: read.value, fetchedAt: triedAt }, standing);
    return ok(null);
  }

  private async unchanged<N extends PartName>(
    account: AccountId,
    name: N,
  ): Promise<Result<DirectoryParts[N], Problem> | 'changed'> {
    const before = this.changes.get(keyOf(account, name));
    const read = await this.source[name](account);
    return this.changes.get(keyOf(account, name)) === before ? read : 'changed';
  }

  private changed(account: AccountId, name: PartName): void {
    const key = keyOf(account, name);
    this.changes.set(key, (this.changes.get(key) ?? 0) + 1);
  }

  private async keep<N extends PartName>(
    account: AccountId,
    name: N,
    part: ReadPart<N>,
    standing: Omit<PartStanding, 'version'>,
  ): Promise<void> {
    const { directory, parts } = this.standing(account);
    this.version += 1;
    this.set(account, {
      directory: { ...directory, [name]: part },
      parts: { ...parts, [name]: { ...standing, version: this.version } },
    });
    await this.cache.save(account, name, part);
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

const keyOf = (account: AccountId, name: PartName): string => `${account} ${name}`;
