import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Importer } from '../../../src-main/history/import/importer';
import { startSandbox } from '../../../src-main/thunderphone/sandbox/sandbox';
import { importKit } from '../../doubles/import-kit';
import type { MisbehavingServer, SeenRequest } from '../../doubles/misbehaving-server/misbehaving-server';
import { startMisbehavingServer } from '../../doubles/misbehaving-server/misbehaving-server';
import type { Served } from './client-of';
import { clientOf, someKey } from './client-of';

/** Takes everything over that the server has; answers the ids, sorted, and the requests for pages. */
async function takeOver(server: Served) {
  const { parts, archive } = importKit();
  const client = clientOf(server);
  const done = new Promise<void>((resolve, reject) => {
    const timers = {
      after: (_ms: number, run: () => void) => {
        const timer = setTimeout(run, 0);
        return () => clearTimeout(timer);
      },
    };
    const importer = new Importer({
      ...parts,
      pages: client.calls,
      timers,
      onChange: (account) => {
        const { state, problem } = importer.view(account);
        if (state !== 'done' && problem === null) return;
        importer.suspend();
        if (state === 'done') resolve();
        else reject(new Error(`${problem?.what ?? ''} ${problem?.detail ?? ''}`));
      },
    });
    importer.wake(client.account);
  });
  await done;
  return { ids: [...archive.calls.keys()].sort(), oddities: client.oddities };
}

let server: MisbehavingServer;
beforeEach(async () => {
  server = await startMisbehavingServer();
});
afterEach(() => server.close());

const served = (): Served => ({ baseUrl: server.baseUrl, apiKey: someKey });
const noon = Date.UTC(2026, 3, 20, 12);
/** Ids above 2^53, so that a lost digit makes two calls one. */
const idOf = (nth: number): string => String(9_007_199_254_740_993n + BigInt(nth));
const rowOf = (nth: number): string =>
  `{"call_id":${idOf(nth)},"status":"completed","start_time":"${new Date(noon - nth * 60_000).toISOString()}"}`;
const idsOf = (from: number, to: number) => Array.from({ length: to - from }, (_, nth) => idOf(from + nth)).sort();

/** Answers pages of what `rows` gives at each request. */
function listing(
  rows: (request: SeenRequest, nth: number) => readonly string[],
  total = (all: number): unknown => all,
) {
  let nth = 0;
  server.on('GET /v1/calls', (wire, request) => {
    const all = rows(request, (nth += 1));
    const offset = Number(request.query['offset'] ?? 0);
    const page = all.slice(offset, offset + Math.min(50, Number(request.query['limit'] ?? 50)));
    const body = `{"results":[${page.join(',')}],"total":${JSON.stringify(total(all.length))}}`;
    wire.send(200, { 'Content-Type': 'application/json' }, body);
  });
}
const rowsOf = (from: number, to: number) => Array.from({ length: to - from }, (_, nth) => rowOf(from + nth));

describe('taking the history over by HTTP', () => {
  it('rows that come and go while pages are read lose none that stays', async () => {
    listing((_request, nth) => rowsOf(-3 * nth, 400));
    const { ids } = await takeOver(served());
    expect(idsOf(0, 400).filter((id) => !ids.some((one) => one === id))).toEqual([]);
  });

  it.each([
    ['too small', 7],
    ['too large', 9_999],
    ['none', null],
    ['odd', 'many'],
  ])('a total that is %s changes nothing', async (_what, total) => {
    listing(
      () => rowsOf(0, 230),
      () => total,
    );
    expect((await takeOver(served())).ids).toEqual(idsOf(0, 230));
  });

  it('rows that come twice are taken once, and rows out of order all the same', async () => {
    const mixed = rowsOf(0, 230).flatMap((row, nth) => (nth % 4 === 0 ? [row, row] : [row]));
    for (let nth = 0; nth + 7 < mixed.length; nth += 5) mixed.splice(nth, 2, mixed[nth + 1] ?? '', mixed[nth] ?? '');
    listing(() => mixed);
    expect((await takeOver(served())).ids).toEqual(idsOf(0, 230));
  });

  it('a row that cannot be read costs no other, and is told', async () => {
    listing(() => rowsOf(0, 230).map((row, nth) => (nth === 120 ? '{"call_id":"x"}' : row)));
    const { ids, oddities } = await takeOver(served());
    expect(ids).toEqual(idsOf(0, 230).filter((id) => id !== idOf(120)));
    expect(oddities.join(' ')).toContain('call_id: expected an id');
  });

  it('takes over what the sandbox has', async () => {
    const sandbox = await startSandbox();
    try {
      const { ids } = await takeOver(sandbox);
      const list = await clientOf(sandbox).calls.page(clientOf(sandbox).account, {
        offset: 0,
        limit: 200,
        since: null,
        until: null,
      });
      expect(list.ok && list.value.calls.map(({ callId }) => callId).sort()).toEqual(ids);
    } finally {
      await sandbox.close();
    }
  });
});
