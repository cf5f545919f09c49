import { parseArgs } from 'node:util';

export interface Options {
  readonly seed: number;
  readonly placements: number;
  readonly kills: number;
  /** Of imports of the history. */
  readonly imports: number;
  /** Malformed payloads for each command and mutated answers for each endpoint. */
  readonly fuzz: number;
  /** One press to be made once more, by itself. */
  readonly replay: number | null;
}

/** `--seed N --placements N --kills N --imports N --fuzz N --replay INDEX`. Throws on what is none of these. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
      placements: { type: 'string', default: '2000' },
      kills: { type: 'string', default: '200' },
      imports: { type: 'string', default: '100' },
      fuzz: { type: 'string', default: '10000' },
      replay: { type: 'string' },
    },
  });
  return {
    seed: count('seed', values.seed),
    placements: count('placements', values.placements),
    kills: count('kills', values.kills),
    imports: count('imports', values.imports),
    fuzz: count('fuzz', values.fuzz),
    replay: values.replay === undefined ? null : count('replay', values.replay),
  };
}

function count(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} takes a whole number, not ${text}`);
  return Number(text);
}
