// node bench/run.mjs [--app DIR] [--pairs N] [--presses N] [--placings N] [--calls N] [--transcripts N] [--keep DIR] [--only start,memory,keypress,placing,history,size]
import { parseArgs } from 'node:util';
import { root } from '../../scripts/lib/paths.mjs';

export const FIGURES = ['start', 'memory', 'keypress', 'placing', 'history', 'size'];

const { values } = parseArgs({
  options: {
    app: { type: 'string', default: root },
    pairs: { type: 'string', default: '10' },
    presses: { type: 'string', default: '300' },
    placings: { type: 'string', default: '100' },
    calls: { type: 'string', default: '1000000' },
    transcripts: { type: 'string', default: '200000' },
    keep: { type: 'string' },
    only: { type: 'string', default: FIGURES.join(',') },
  },
});

export const options = {
  /** The built app to be measured; another checkout's, to compare two. */
  app: values.app,
  pairs: Number(values.pairs),
  presses: Number(values.presses),
  placings: Number(values.placings),
  /** Of the made-up organization. */
  size: { calls: Number(values.calls), transcripts: Number(values.transcripts) },
  /** Where the organization is kept for the next run; absent: made anew, and removed. */
  keep: values.keep ?? null,
  only: new Set(values.only.split(',')),
};
