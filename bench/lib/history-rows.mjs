// The table's rows on the history of a large organization.

/** @typedef {import('./report.mjs').Row} Row */
/** @typedef {import('./stats.mjs').Spread} Spread */
/** @typedef {{ maxMs: number, ownMs: number }} Delay */

const n = (/** @type {number} */ value, digits = 1) => value.toFixed(digits);
const mark = (/** @type {boolean} */ met) => (met ? 'met' : 'not met');
const tail = (/** @type {Spread} */ s) => `p50 ${n(s.median)}, p95 ${n(s.p95)}, p99 ${n(s.p99)} ms`;
const held = (/** @type {Delay[]} */ ...delays) => {
  const longest = Math.max(...delays.map(({ maxMs }) => maxMs));
  return `${n(longest)} ms (at work ${n(Math.max(...delays.map(({ ownMs }) => ownMs)))})`;
};

const doing = (/** @type {any} */ { calls, ms, searches }) =>
  `${calls} in ${n(ms / 1_000)} s; search meanwhile p95 ${n(searches.p95)} ms`;

/** @param {any} history @returns {Row[]} */
export function historyRows(history) {
  const {
    size,
    megabytes,
    rate,
    start,
    open,
    search,
    filter,
    sort,
    paging,
    insights,
    frames,
    memory,
    idle,
    importing,
    many,
  } = history;
  const row = (/** @type {string} */ figure, /** @type {string} */ app, more = {}) => ({
    figure: `History: ${figure}`,
    floor: '',
    app,
    result: '',
    goal: '',
    ...more,
  });
  const beside = (/** @type {any} */ { floor, app, ratio }) => ({
    floor: `${n(floor.median, 0)} ms with ${SMALL} calls`,
    app: `${n(app.median, 0)} ms`,
    result: `${n(ratio.median, 2)} (${n(ratio.q1, 2)}–${n(ratio.q3, 2)})`,
    goal: 'not slower',
  });
  const asked = (/** @type {any} */ { again }, /** @type {number} */ most) =>
    row('', tail(again), { goal: most > 0 ? `p95 under ${most} ms: ${mark(again.p95 < most)}` : '' });
  const heldUp = [search, filter, sort, paging, insights].flatMap((part) => part.heldUp);
  return [
    row('size', `${size.calls} calls, ${size.transcripts} transcripts, ${n(megabytes, 0)} MiB`),
    row('written by the archive', `${n(rate.calls, 0)} calls/s, ${n(rate.transcripts, 0)} transcripts/s`),
    row('imported in the app', `${n(importing.taken / importing.seconds, 0)} calls/s, gently`),
    row('cold start', '', beside(start)),
    row('opening the view', '', beside(open)),
    { ...asked(search, 30), figure: 'History: search' },
    { ...asked(filter, 30), figure: 'History: filter' },
    { ...asked(sort, 0), figure: 'History: sort' },
    { ...asked(paging, 10), figure: 'History: paging' },
    row('insights', `${tail(insights.all)}; longest: ${insightsList(insights.each)}`, {
      goal: `under 300 ms: ${mark(insights.all.p95 < 300)}`,
    }),
    row('first time asked', `search ${tail(search.first)}; paging ${tail(paging.first)}`),
    row('frames while scrolling', `p50 ${n(frames.scrolled.median)}, p95 ${n(frames.scrolled.p95)} ms`, {
      floor: `p95 ${n(frames.still.p95)} ms standing still`,
    }),
    row('calls exported', doing(many.exported)),
    row('calls tagged', doing(many.tagged)),
    row(
      'main held up at most',
      `asked ${held(...heldUp)}, importing ${held(importing.heldUp)}, exporting ${held(many.exported.heldUp)}, tagging ${held(many.tagged.heldUp)}, starting its account ${held(importing.account)}`,
      {
        floor: `idle ${held(idle)}`,
        goal: '10 ms',
      },
    ),
    row('memory while looked at', `${n(memory.total, 0)} MiB`),
  ];
}

const SMALL = 100;

const insightsList = (/** @type {{ name: string, median: number }[]} */ each) =>
  [...each]
    .sort((a, b) => b.median - a.median)
    .slice(0, 3)
    .map(({ name, median }) => `${name} ${n(median, 0)} ms`)
    .join(', ');
