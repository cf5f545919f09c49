import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { firstScreen } from './scripts/vite-first-screen.mjs';
import { numberingPlans } from './scripts/vite-numbering-plans.mjs';
import { phoneZones } from './scripts/vite-phone-zones.mjs';
import { startChunk } from './scripts/vite-start-chunk.mjs';

const at = (path: string) => resolve(import.meta.dirname, path);

// Both targets are those of the older of the two runtimes the program must run on (docs/electron.md).
export default defineConfig({
  main: {
    plugins: [phoneZones(), numberingPlans()],
    build: {
      outDir: 'out/main',
      target: 'node20.18',
      externalizeDeps: true,
      minify: true,
      rolldownOptions: {
        input: {
          main: at('src-main/main.ts'),
          'storage-worker': at('src-main/storage/worker.ts'),
          'archive-worker': at('src-main/storage/archive/worker.ts'),
          'export-worker': at('src-main/storage/archive/export/worker.ts'),
          'keychain-child': at('src-main/keychain/child.ts'),
          'numbers-worker': at('src-main/files/read-worker.ts'),
          'sandbox-worker': at('src-main/thunderphone/sandbox/worker.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: 'node20.18',
      externalizeDeps: false,
      minify: true,
      // A sandboxed preload must be one CommonJS file.
      rolldownOptions: {
        input: { preload: at('src-main/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [react(), numberingPlans(), firstScreen(at('src-renderer'), at('src-renderer/window.tsx'))],
    build: {
      outDir: 'out/renderer',
      target: 'chrome130',
      // Files of our own, read from disk: one larger file is quicker than several.
      chunkSizeWarningLimit: 700,
      minify: true,
      rolldownOptions: {
        input: { index: at('src-renderer/index.html') },
        output: {
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [
              { debugName: 'start', name: startChunk('start', at('src-renderer/main.ts')), priority: 2 },
              { debugName: 'window', name: startChunk('window', at('src-renderer/window.tsx')), priority: 1 },
            ],
          },
        },
      },
    },
  },
});
