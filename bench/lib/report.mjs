// The table. What is not yet as good as it has to be says so.
import { historyRows } from './history-rows.mjs';

/** @typedef {{ figure: string, floor: string, app: string, result: string, goal: string }} Row */
/** @typedef {Record<string, any>} Figures */

const n = (/** @type {number} */ value, digits = 0) => value.toFixed(digits);
const range = (/** @type {{ q1: number, q3: number }} */ { q1, q3 }, digits = 0) => `${n(q1, digits)}–${n(q3, digits)}`;
const mark = (/** @type {boolean} */ met) => (met ? 'met' : 'not met');

/** @param {string} figure @param {import('./pairs.mjs').Compared} compared @param {string} unit @param {number} most @returns {Row} */
const ratioRow = (figure, { floor, app, ratio }, unit, most) => ({
  figure,
  floor: `${n(floor.median)} ${unit} (${range(floor)})`,
  app: `${n(app.median)} ${unit} (${range(app)})`,
  result: `${n(ratio.median, 2)} (${range(ratio, 2)})`,
  goal: `${most} at most: ${mark(ratio.median <= most)}`,
});

/** @type {(s: import('./stats.mjs').Spread, high: 'p95' | 'p99') => string} */
const tail = (s, high) => `${n(s.median, 1)} ms, ${high} ${n(s[high], 1)} ms`;

/** @param {Figures} figures @returns {Row[]} */
function rows({ start, memory, keypress, placing, history, size }) {
  /** @type {Row[]} */
  const list = [];
  if (start) list.push(ratioRow('Cold start', start, 'ms', 1.35));
  if (memory) list.push(ratioRow('Memory at rest (PSS)', memory, 'MiB', 1.3));
  if (keypress)
    list.push({
      figure: 'Key press to painted text',
      floor: tail(keypress.floor, 'p99'),
      app: tail(keypress.app, 'p99'),
      result: `p99 ${n(keypress.app.p99 / keypress.floor.p99, 2)}`,
      goal: `p99 16.7 ms at most: ${mark(keypress.app.p99 <= 16.7)}`,
    });
  if (placing)
    list.push({
      figure: 'Press on Call to bytes on the wire',
      floor: tail(placing.floor, 'p95'),
      app: tail(placing.app, 'p95'),
      result: `median ${n(placing.app.median / placing.floor.median, 2)}`,
      goal: `p95 under 15 ms: ${mark(placing.app.p95 < 15)}`,
    });
  if (history) list.push(...historyRows(history));
  for (const [part, kilobytes] of Object.entries(size ?? {}))
    list.push({
      figure: `Code read at start, ${part}`,
      floor: '',
      app: `${n(kilobytes, 1)} kB gzip`,
      result: '',
      goal: '',
    });
  return list;
}

/** @param {Figures} figures @returns {string} a Markdown table */
export function table(figures) {
  const heads = { figure: 'figure', floor: 'floor', app: 'Thunderdial', result: 'ratio to floor', goal: 'to reach' };
  const all = [heads, ...rows(figures)];
  const names = /** @type {(keyof Row)[]} */ (Object.keys(heads));
  const width = Object.fromEntries(names.map((name) => [name, Math.max(...all.map((row) => row[name].length))]));
  const line = (/** @type {Row} */ row) => `| ${names.map((name) => row[name].padEnd(width[name] ?? 0)).join(' | ')} |`;
  const rule = `| ${names.map((name) => '-'.repeat(width[name] ?? 0)).join(' | ')} |`;
  return [line(heads), rule, ...rows(figures).map(line)].join('\n');
}
