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

/** Adds the numbers of a file to the do-not-call list, and keeps the report until the next. */
export class ListImport {
  private running = false;
  private last: ImportReport | null = null;

  constructor(private readonly parts: ListImportParts) {}

  report(): Result<ImportReport, Problem> {
    return this.last ? ok(this.last) : fail(problem('import_report_gone'));
  }

  /** Null when no file was chosen. One at a time. */
  async run(region: Region): Promise<Result<ImportReport | null, Problem>> {
    if (this.running) return fail(problem('import_running'));
    this.running = true;
    try {
      const path = await this.parts.chooser.toRead();
      return path === null ? ok(null) : await this.take(path, region);
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
    const added = await list.add(entries, { source: fileName, addedAt: clock.now() });
    if (!added.ok) return added;
    const already = repeated + entries.numbers.length - added.value;
    this.last = { fileName, region, added: added.value, already, skipped };
    return ok(this.last);
  }
}
