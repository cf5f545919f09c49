import type { Deed, Misdeed } from './misdeeds';
import { faithful } from './misdeeds';

const JSON_TYPE = { 'Content-Type': 'application/json' };

/** How long a new call may be missing from the list, ms of the campaign's time. */
const LISTED_AFTER_MS = 20_000;

/** A list that lags behind: calls of the last seconds are not in it yet. */
async function lateList({ wire, pass }: Deed): Promise<void> {
  const { status, body, date } = await pass();
  const page = JSON.parse(body) as { results?: readonly { start_time: string }[]; total?: number };
  const before = Date.parse(date) - LISTED_AFTER_MS;
  const results = page.results?.filter((row) => Date.parse(row.start_time) < before);
  if (!results) wire.send(status, JSON_TYPE, body);
  else wire.send(status, { ...JSON_TYPE, Date: date }, JSON.stringify({ ...page, results, total: results.length }));
}

const MISDEEDS: readonly [Misdeed, ...Misdeed[]] = [
  lateList,
  lateList,
  ({ wire }) => wire.reset(),
  ({ wire }) => wire.destroy(),
  ({ wire }) => wire.json(500, { detail: 'Oops.' }),
  ({ wire }) => wire.json(429, { detail: 'Slow down.' }, { 'Retry-After': '1' }),
  ({ wire }) => wire.json(503, { detail: 'Later.' }, { 'Retry-After': '2' }),
  ({ wire }) => wire.send(200, { 'Content-Type': 'text/html' }, '<p>Sign in'),
  ({ wire }) => wire.bytes('HTTP/1.1 what\r\n\r\n'),
  async ({ wire, pass }) => {
    const { body } = await pass();
    wire.send(200, JSON_TYPE, body.slice(0, body.length / 2));
  },
  async ({ wire, pass }) => {
    const { body } = await pass();
    await wire.part(200, JSON_TYPE, body.slice(0, body.length / 2), Buffer.byteLength(body));
    wire.reset();
  },
];

/** Most reads are answered in order; the rest are not. */
export const readMisdeed = (deed: Deed): Promise<void> | void =>
  (deed.random.chance(0.85) ? faithful : deed.random.pick(MISDEEDS))(deed);
