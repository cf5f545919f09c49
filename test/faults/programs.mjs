// Builds the campaign's programs into out/faults/. The storage worker is built as the app has it: the database driver
// stays outside. They lie within the project so that it is found.
import path from 'node:path';
import { build } from 'vite';
import { phoneZones } from '../../scripts/vite-phone-zones.mjs';

const root = path.resolve(import.meta.dirname, '..', '..');
const here = (/** @type {string} */ file) => path.join(import.meta.dirname, file);

/** @param {string} outDir absolute, within the project */
export async function buildPrograms(outDir) {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [phoneZones()],
    build: {
      ssr: true,
      target: 'node20.18',
      outDir,
      emptyOutDir: true,
      rolldownOptions: {
        input: {
          campaign: here('campaign.ts'),
          host: here('host/host.ts'),
          service: here('service/service.ts'),
          importer: path.join(root, 'test/doubles/import-writer.ts'),
          'archive-worker': path.join(root, 'src-main/storage/archive/worker.ts'),
          'storage-worker': path.join(root, 'src-main/storage/worker.ts'),
        },
        output: { entryFileNames: '[name].mjs' },
      },
    },
    ssr: { noExternal: ['valibot', 'lossless-json', 'libphonenumber-js'] },
  });
}
