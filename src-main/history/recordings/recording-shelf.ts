import { DEFAULT_RECORDING_LIMIT, isRecordingLimit, type RecordingLimit } from '../../domain/history/recording-limit';
import type { AccountId } from '../../domain/ids';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { ok } from '../../domain/result';
import type { Clock, TextMemory } from '../ports';
import { leastPlayed } from './least-played';
import type { KeptRecording, RecordedCall, RecordingFiles } from './ports';

export interface RecordingShelfParts {
  readonly files: RecordingFiles;
  readonly memory: TextMemory;
  readonly clock: Clock;
}

/** What is kept, and how much may be; bytes. */
export interface ShelfStand {
  readonly count: number;
  readonly bytes: number;
  readonly limit: RecordingLimit;
}

const KEY = 'recordings_limit';

/** The recordings on this computer: found, used, and let go when they are more than a person wants kept. */
export class RecordingShelf {
  private limit: RecordingLimit = DEFAULT_RECORDING_LIMIT;
  /** Names of files that a window reads or a save copies, and how often. */
  private readonly held = new Map<string, number>();

  constructor(private readonly parts: RecordingShelfParts) {}

  /** Takes up what was chosen in an earlier run; leftovers of a crash and of accounts that are gone are removed. */
  async open(accounts: readonly AccountId[]): Promise<void> {
    const kept = await this.parts.memory.get(KEY);
    const value = kept.ok && kept.value !== null ? Number(kept.value) : NaN;
    if (isRecordingLimit(value)) this.limit = value;
    await this.forget(accounts);
    await this.trim();
  }

  /** Removes the recordings of all accounts but these. */
  async forget(accounts: readonly AccountId[]): Promise<void> {
    await this.parts.files.sweep(accounts);
  }

  find(which: RecordedCall): Promise<KeptRecording | null> {
    return this.parts.files.find(which);
  }

  /** The recording where it is there and undamaged; one that is not is removed, so that it is fetched anew. */
  async take(which: RecordedCall): Promise<KeptRecording | null> {
    const kept = await this.parts.files.find(which);
    if (kept === null) return null;
    if (await this.parts.files.isWhole(kept)) return kept;
    await this.parts.files.remove(kept);
    return null;
  }

  /** Notes that a recording is used, and keeps it from being let go until `release`. */
  async hold(kept: KeptRecording): Promise<void> {
    this.held.set(kept.name, (this.held.get(kept.name) ?? 0) + 1);
    await this.parts.files.played(kept, this.parts.clock.now());
  }

  async release({ name }: KeptRecording): Promise<void> {
    const times = this.held.get(name) ?? 0;
    if (times > 1) this.held.set(name, times - 1);
    else this.held.delete(name);
    await this.trim();
  }

  /** Lets go what is over the limit. */
  async trim(): Promise<void> {
    const going = leastPlayed(await this.parts.files.all(), this.limit, new Set(this.held.keys()));
    for (const kept of going) await this.parts.files.remove(kept);
  }

  async stand(): Promise<ShelfStand> {
    const all = await this.parts.files.all();
    return { count: all.length, bytes: all.reduce((sum, { bytes }) => sum + bytes, 0), limit: this.limit };
  }

  /** In force once it is on disk; what is over it goes at once. */
  async choose(limit: RecordingLimit): Promise<Result<null, Problem>> {
    const written = await this.parts.memory.set(KEY, String(limit));
    if (!written.ok) return written;
    this.limit = limit;
    await this.trim();
    return ok(null);
  }

  /** Removes every recording; answers how many there were. */
  async empty(): Promise<number> {
    const all = await this.parts.files.all();
    for (const kept of all) await this.parts.files.remove(kept);
    return all.length;
  }
}
