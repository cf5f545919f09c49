import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a folder, by paths with `/` relative to it. Links are not among them: they could lead out of it. */
export class FolderFiles {
  #known: ReadonlySet<string> | undefined;

  constructor(private readonly folder: string) {}

  has(path: string): boolean {
    if (this.#known?.has(path)) return true;
    // Looked at again for a file that was not there: a watching build writes new ones while the program runs.
    this.#known = new Set(filesIn(this.folder));
    return this.#known.has(path);
  }
}

/** A folder that is not there has no files. */
function filesIn(folder: string, prefix = ''): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = `${prefix}${entry.name}`;
      if (entry.isDirectory()) return filesIn(join(folder, entry.name), `${path}/`);
      return entry.isFile() ? [path] : [];
    });
  } catch {
    return [];
  }
}
