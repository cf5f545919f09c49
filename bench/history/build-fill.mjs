// Bundles fill.ts, which takes the program's own parts, into one file that Node runs.
import path from 'node:path';
import { build } from 'vite';
import { at } from '../../scripts/lib/paths.mjs';

/** Within the project, so that packages are found. @returns {Promise<string>} the program's file */
export async function buildFill() {
  const folder = at('out', 'bench-fill');
  await build({
    configFile: false,
    root: at(),
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node20.18',
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: {
        input: { fill: at('bench', 'history', 'fill.ts') },
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
  return path.join(folder, 'fill.mjs');
}
