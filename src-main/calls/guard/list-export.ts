import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { ok } from '../../domain/result';
import type { DoNotCallEntry } from '../../domain/guard/do-not-call';
import type { DoNotCallList } from './do-not-call-list';
import type { ImportReport } from './list-import';
import type { FileChooser, NumberFiles } from './ports';

/** Rows read from the list and written at a time: enough to be quick, few enough not to be felt. */
const CHUNK = 2_000;

export interface ListExportParts {
  readonly list: DoNotCallList;
  readonly chooser: FileChooser;
  readonly files: NumberFiles;
}

/** Writes the list, or the lines that an import skipped, to a file that a person chooses. */
export class ListExport {
  constructor(private readonly parts: ListExportParts) {}

  /** How many rows were written; null when no file was chosen. */
  async list(): Promise<Result<number | null, Problem>> {
    const path = await this.parts.chooser.toWrite('do-not-call.csv');
    if (path === null) return ok(null);
    const reading = new ListReading(this.parts.list);
    const written = await this.parts.files.write(path, reading.chunks());
    if (reading.problem) return { ok: false, error: reading.problem };
    return written.ok ? ok(reading.rows) : written;
  }

  async skipped(report: ImportReport): Promise<Result<number | null, Problem>> {
    const path = await this.parts.chooser.toWrite(`skipped lines of ${report.fileName}`);
    if (path === null) return ok(null);
    const written = await this.parts.files.write(path, skippedChunks(report));
    return written.ok ? ok(report.skipped.length) : written;
  }
}

/** The list page by page. Where it cannot be read, the reading throws, so that the file is not taken for whole. */
class ListReading {
  rows = 0;
  problem: Problem | null = null;

  constructor(private readonly list: DoNotCallList) {}

  async *chunks(): AsyncGenerator<readonly (readonly string[])[]> {
    yield [['number', 'note', 'source', 'added']];
    for (;;) {
      const page = await this.list.page('', this.rows, CHUNK);
      if (!page.ok) {
        this.problem = page.error;
        throw new Error('the list cannot be read');
      }
      const { rows } = page.value;
      if (rows.length === 0) return;
      this.rows += rows.length;
      yield rows.map(line);
    }
  }
}

const line = ({ number, note, source, addedAt }: DoNotCallEntry): readonly string[] => [
  number,
  note,
  source,
  new Date(addedAt).toISOString(),
];

async function* skippedChunks({ skipped }: ImportReport): AsyncGenerator<readonly (readonly string[])[]> {
  yield [['line', 'text', 'reason']];
  for (let from = 0; from < skipped.length; from += CHUNK) {
    yield skipped.slice(from, from + CHUNK).map((each) => [String(each.line), each.text, each.reason]);
    await Promise.resolve();
  }
}
