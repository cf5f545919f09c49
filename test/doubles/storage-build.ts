import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

export interface StorageBuild {
  /** The worker as the app has it: one bundle, the database driver left outside. */
  readonly worker: string;
  /** A program that fills a record until it is killed (storage-writer.ts). */
  readonly writer: string;
  /** The archive's worker, and a program that fills an archive until it is killed (import-writer.ts). */
  readonly archive: string;
  readonly importer: string;
  /** A program that moves words from the record into the archive until it is killed (words-mover.ts). */
  readonly mover: string;
  /** The export's worker, and a program that exports until it is killed (export-writer.ts). */
  readonly exporter: string;
  readonly exportWriter: string;
  /** A program that changes many calls until it is killed (bulk-writer.ts). */
  readonly bulkWriter: string;
  /** A program that writes a file (file-writer.ts). */
  readonly fileWriter: string;
}

/** Builds the storage worker once for a test file. Within the project, so that the driver is found. */
export function storageBuild(): StorageBuild {
  const parent = join(root, 'out');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'test-storage-'));
  beforeAll(async () => {
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      build: {
        ssr: true,
        target: 'node20.18',
        outDir: folder,
        emptyOutDir: true,
        rolldownOptions: {
          input: {
            worker: join(root, 'src-main/storage/worker.ts'),
            writer: join(import.meta.dirname, 'storage-writer.ts'),
            archive: join(root, 'src-main/storage/archive/worker.ts'),
            importer: join(import.meta.dirname, 'import-writer.ts'),
            mover: join(import.meta.dirname, 'words-mover.ts'),
            exporter: join(root, 'src-main/storage/archive/export/worker.ts'),
            exportWriter: join(import.meta.dirname, 'export-writer.ts'),
            bulkWriter: join(import.meta.dirname, 'bulk-writer.ts'),
            fileWriter: join(import.meta.dirname, 'file-writer.ts'),
          },
          output: { entryFileNames: '[name].mjs' },
        },
      },
      ssr: { noExternal: ['valibot'] },
    });
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    worker: join(folder, 'worker.mjs'),
    writer: join(folder, 'writer.mjs'),
    archive: join(folder, 'archive.mjs'),
    importer: join(folder, 'importer.mjs'),
    mover: join(folder, 'mover.mjs'),
    exporter: join(folder, 'exporter.mjs'),
    exportWriter: join(folder, 'exportWriter.mjs'),
    bulkWriter: join(folder, 'bulkWriter.mjs'),
    fileWriter: join(folder, 'fileWriter.mjs'),
  };
}
