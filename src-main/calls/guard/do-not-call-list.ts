import type { DoNotCallEntry, DoNotCallMode } from '../../domain/guard/do-not-call';
import { DO_NOT_CALL_MODE_KEY, readMode } from '../../domain/guard/do-not-call';
import type { E164 } from '../../domain/number';
import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { TextMemory } from '../draft/text-memory';
import type { DoNotCallPage, DoNotCallStore } from './ports';

/** The do-not-call list as a person keeps it. Of this computer, for all accounts: it protects the person called. */
export class DoNotCallList {
  private kept: DoNotCallMode = readMode(null);
  private changes = 0;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly store: DoNotCallStore,
    private readonly memory: TextMemory,
  ) {}

  async open(): Promise<void> {
    const kept = await this.memory.get(DO_NOT_CALL_MODE_KEY);
    this.kept = readMode(kept.ok ? kept.value : null);
  }

  mode(): DoNotCallMode {
    return this.kept;
  }

  /** Raised with every change of list or mode: what was read before may be out of date. */
  version(): number {
    return this.changes;
  }

  onChange(listener: () => void): void {
    this.listeners.add(listener);
  }

  async chooseMode(mode: DoNotCallMode): Promise<Result<null, Problem>> {
    const written = await this.memory.set(DO_NOT_CALL_MODE_KEY, mode);
    if (!written.ok) return written;
    this.kept = mode;
    this.changed();
    return ok(null);
  }

  find(number: E164): Promise<Result<DoNotCallEntry | null, Problem>> {
    return this.store.find(number);
  }

  page(query: string, offset: number, limit: number): Promise<Result<DoNotCallPage, Problem>> {
    return this.store.page(query, offset, limit);
  }

  /** How many were not on the list before; those that were keep their note and date. All are added, or none. */
  async add(...[entries, rest]: Parameters<DoNotCallStore['add']>): Promise<Result<number, Problem>> {
    const added = await this.store.add(entries, rest);
    if (added.ok && added.value > 0) this.changed();
    return added;
  }

  addOne({ number, note, source, addedAt }: DoNotCallEntry): Promise<Result<number, Problem>> {
    return this.add({ numbers: [number], notes: [note] }, { source, addedAt });
  }

  /** Takes off again what one `add` put on the list; how many there still were. All are taken off, or none. */
  async takeBack(...[added]: Parameters<DoNotCallStore['takeBack']>): Promise<Result<number, Problem>> {
    const removed = await this.store.takeBack(added);
    if (removed.ok && removed.value > 0) this.changed();
    return removed;
  }

  async remove(number: E164): Promise<Result<DoNotCallEntry, Problem>> {
    const removed = await this.store.remove(number);
    if (!removed.ok) return removed;
    if (removed.value === null) return fail(problem('list_number_unknown'));
    this.changed();
    return ok(removed.value);
  }

  private changed(): void {
    this.changes += 1;
    for (const listener of this.listeners) listener();
  }
}
