// What `npm test -- …` was asked for: `--project NAME` (repeatable) and filters on test files, as vitest takes them.
import { parseArgs } from 'node:util';
import { Trouble } from '../say.mjs';

/** The projects of vitest.config.ts that run without a desktop, and the one that needs it. */
export const PLAIN = ['unit', 'ui', 'contract'];
export const DESKTOP = 'desktop';

/** @typedef {{ projects: string[], filters: string[], everything: boolean }} Options */

/** @param {string[]} args @returns {Options} */
export function readOptions(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { project: { type: 'string', multiple: true } },
  });
  const all = [...PLAIN, DESKTOP];
  const projects = values.project ?? all;
  const unknown = projects.filter((project) => !all.includes(project));
  if (unknown.length > 0) throw new Trouble(`no test project ${unknown.join(', ')}; there are ${all.join(', ')}`);
  return { projects, filters: positionals, everything: values.project === undefined && positionals.length === 0 };
}
