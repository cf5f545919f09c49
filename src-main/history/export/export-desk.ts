import { guarded, type OnFault } from '../../domain/guarded';
import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import { fail, ok, type Result } from '../../domain/result';
import type { ArchiveSelections } from '../bulk/ports';
import type { TextMemory } from '../ports';
import { isBeside, nextTo } from './beside';
import { basename, suggestedName } from './file-name';
import type { CallFiles, ExportWish, SaveWindow, Written } from './ports';

export interface ExportParts {
  readonly selections: Pick<ArchiveSelections, 'count'>;
  readonly files: CallFiles;
  readonly window: SaveWindow;
  readonly memory: TextMemory;
  /** Unix ms. */
  readonly now: () => number;
  readonly newId: () => string;
  /** Told as the export goes on, and when it ends. */
  readonly onChange: () => void;
  readonly onFault: OnFault;
}

/** An export that is being written; `of` is how many calls there were when it began. */
export interface ExportStanding extends Written {
  readonly of: number;
  readonly fileName: string;
}

/**
 * What came of an export. `none`: no file was chosen. `cancelled`: stopped by a person; nothing is left of it. `failed`: it
 * was begun, and nothing is left of it.
 */
export type Exported =
  | { readonly kind: 'none' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | ({ readonly kind: 'done'; readonly fileName: string } & Written);

/** Where the file lies that is being written, so that what a killed program left of it can be removed. */
const UNFINISHED = 'export_unfinished';

/** Writes calls of the history into a file that a person chooses. One at a time; nothing is ever left half written. */
export class ExportDesk {
  private running: AbortController | null = null;
  private standing: ExportStanding | null = null;
  private ended: Promise<unknown> = Promise.resolve();
  private latest: string | null = null;

  constructor(private readonly parts: ExportParts) {}

  /** Null while nothing is written. */
  current(): ExportStanding | null {
    return this.standing;
  }

  /** A problem means that it was not begun. */
  async run(wish: ExportWish): Promise<Result<Exported, Problem>> {
    if (this.running) return fail(problem('export_running'));
    const running = new AbortController();
    this.running = running;
    const work = guarded(() => this.chosen(wish, running.signal), this.parts.onFault);
    this.ended = work;
    const result = await work;
    this.running = null;
    this.standing = null;
    this.parts.onChange();
    return result;
  }

  /** Stops the export that runs; its own answer says so. */
  cancel(): void {
    this.running?.abort();
  }

  /** Shows the latest exported file in its folder. */
  show(): Result<null, Problem> {
    if (this.latest === null) return fail(problem('export_gone'));
    this.parts.window.show(this.latest);
    return ok(null);
  }

  /** Removes what a program that was killed has left half written. True where there was something. */
  async tidy(): Promise<boolean> {
    const left = await this.parts.memory.get(UNFINISHED);
    if (!left.ok || left.value === null || left.value === '') return false;
    // What a hand has written there is not ours to delete.
    const removed = isBeside(left.value) && (await this.parts.files.discard(left.value));
    await this.parts.memory.set(UNFINISHED, '');
    return removed;
  }

  /** At the end of the program: stops, and waits until nothing is left half written. */
  async stop(): Promise<void> {
    this.cancel();
    // A window to choose a file in may stay open for ever; nothing is written before it has answered.
    if (this.standing !== null) await this.ended;
  }

  private async chosen(wish: ExportWish, signal: AbortSignal): Promise<Result<Exported, Problem>> {
    const { selections, window, now } = this.parts;
    const count = await selections.count(wish.account, wish.selection);
    if (!count.ok) return count;
    if (count.value === 0) return fail(problem('selection_empty'));
    const path = await window.choose(suggestedName(now(), wish.format), wish.format);
    if (path === null || signal.aborted) return ok({ kind: path === null ? 'none' : 'cancelled' });
    this.standing = { rows: 0, bytes: 0, of: count.value, fileName: basename(path) };
    this.parts.onChange();
    const written = await this.write(wish, path, signal);
    return written.ok ? written : ok({ kind: 'failed', problem: written.error });
  }

  private async write(wish: ExportWish, path: string, signal: AbortSignal): Promise<Result<Exported, Problem>> {
    const { files, memory, newId, onChange } = this.parts;
    await this.tidy();
    const beside = nextTo(path, newId());
    const noted = await memory.set(UNFINISHED, beside);
    if (!noted.ok) return noted;
    const written = await files.write(
      wish,
      { path, beside },
      (progress) => {
        if (this.standing) this.standing = { ...this.standing, ...progress };
        onChange();
      },
      signal,
    );
    await memory.set(UNFINISHED, '');
    if (!written.ok) return written;
    if (written.value === null) return ok({ kind: 'cancelled' });
    this.latest = path;
    return ok({ kind: 'done', fileName: basename(path), ...written.value });
  }
}
