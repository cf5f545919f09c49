// The fault campaign itself: builds its programs, then runs them. Started by `npm run faults`, which sees to the app's
// build and to a desktop with a keyring.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { at } from '../../scripts/lib/paths.mjs';
import { buildPrograms } from './programs.mjs';

const programs = at('out', 'faults');
await buildPrograms(programs);
const { runCampaign } = await import(pathToFileURL(path.join(programs, 'campaign.mjs')).href);
process.exitCode = await runCampaign(process.argv.slice(2), { root: at(), programs, report: at('out', 'faults.json') });
