import type { Region } from '../../domain/number';
import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { Clock } from '../ports';
import type { DoNotCallList } from './do-not-call-list';
import type { FileChooser, NumberFiles, SkippedLine } from './ports';

/** What came of a file that was imported. */
export interface ImportReport {
  /** Unix ms: when its numbers were put on the list. No two imports have the same. */
  readonly addedAt: number;
  readonly fileName: string;
  /** Where its numbers without a country code were taken to be. */
  readonly region: Region;
  readonly added: number;
  /** On the list before, or further up in the file. */
  readonly already: number;
  readonly skipped: readonly SkippedLine[];
}

export interface ListImportParts {
  readonly list: DoNotCallList;
  readonly chooser: FileChooser;
  readonly files: NumberFiles;
  readonly clock: Clock;
}

/** Adds the numbers of a file to the do-not-call list, takes them off again, and keeps the report until the next. */
export class ListImport {
  private running = false;
  private latest = 0;
  private last: ImportReport | null = null;

  constructor(private readonly parts: ListImportParts) {}

  report(): Result<ImportReport, Problem> {
    return this.last ? ok(this.last) : fail(problem('import_report_gone'));
  }

  /** Null when no file was chosen. One at a time. */
  async run(region: Region): Promise<Result<ImportReport | null, Problem>> {
    return this.alone<ImportReport | null>(async () => {
      const path = await this.parts.chooser.toRead();
      return path === null ? ok(null) : await this.take(path, region);
    });
  }

  /**
   * Takes the numbers of the latest import off the list again. Those that were on it before stay, and so do those that
   * were taken off meanwhile and put on it anew. How many there still were; `addedAt` says which import is meant.
   */
  undo(addedAt: number): Promise<Result<number, Problem>> {
    return this.alone(async () => {
      const report = this.last;
      if (report?.addedAt !== addedAt) return fail(problem('import_report_gone'));
      const removed = await this.parts.list.takeBack({ source: report.fileName, addedAt });
      if (removed.ok) this.last = null;
      return removed;
    });
  }

  private async alone<T>(work: () => Promise<Result<T, Problem>>): Promise<Result<T, Problem>> {
    if (this.running) return fail(problem('import_running'));
    this.running = true;
    try {
      return await work();
    } finally {
      this.running = false;
    }
  }

  private async take(path: string, region: Region): Promise<Result<ImportReport, Problem>> {
    const { list, files, clock } = this.parts;
    const read = await files.read(path, region);
    if (!read.ok) return read;
    const { entries, repeated, skipped } = read.value;
    const fileName = path.replace(/^.*[\\/]/, '');
    this.latest = Math.max(clock.now(), this.latest + 1);
    const addedAt = this.latest;
    const added = await list.add(entries, { source: fileName, addedAt });
    if (!added.ok) return added;
    const already = repeated + entries.numbers.length - added.value;
    this.last = { addedAt, fileName, region, added: added.value, already, skipped };
    return ok(this.last);
  }
}
