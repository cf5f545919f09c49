import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ServerCall } from '../../../src-main/domain/history/server-call';
import { problem } from '../../../src-main/domain/problem/make-problem';
import { Importer } from '../../../src-main/history/import/importer';
import { GAP_MS, LOOK_EVERY_MS, MARGIN_MS } from '../../../src-main/history/import/pace';
import { importKit } from '../../doubles/import-kit';
import { serverCall } from '../../doubles/moving-server';
import { ACCOUNT, PRESSED_AT } from '../../doubles/sample-attempts';

const MINUTE = 60_000;

/** What may happen between any two requests. Delays are ms between the start of a call and its being listed. */
const change = fc.oneof(
  fc.record({ kind: fc.constant('come' as const), delay: fc.nat(MARGIN_MS - MINUTE), ended: fc.boolean() }),
  fc.record({ kind: fc.constant('come' as const), delay: fc.constant(0), ended: fc.constant(false) }),
  fc.record({ kind: fc.constant('end' as const), nth: fc.nat(100) }),
  fc.record({ kind: fc.constant('remove' as const), nth: fc.nat(100) }),
  fc.record({ kind: fc.constant('trouble' as const) }),
  fc.record({ kind: fc.constant('crash' as const) }),
);
const life = fc.record({
  habits: fc.record({
    dates: fc.constantFrom(...(['inclusive', 'exclusive', 'whole_seconds', 'by_day', 'ignored'] as const)),
    order: fc.constantFrom(...(['newest', 'newest', 'newest', 'oldest', 'by_id'] as const)),
    totals: fc.constantFrom(...(['right', 'none', 'wrong'] as const)),
    cap: fc.integer({ min: 4, max: 15 }),
    restless: fc.integer({ min: 5, max: 50 }),
  }),
  /** Minutes before the import began; the calls there are by then. */
  old: fc.array(fc.oneof({ weight: 4, arbitrary: fc.nat(80) }, { weight: 1, arbitrary: fc.nat(20_000) }), {
    maxLength: 60,
  }),
  changes: fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 20 }),
  /** Once the import is done. */
  later: fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 20 }),
});

it(
  'whatever happens between any two requests: once the server rests, every call is there as it is there',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(life, async ({ habits, old, ...lives }) => {
        const kit = importKit(habits);
        const { server, time, archive, parts, faults } = kit;
        let importer = kit.importer;
        const changes = [...lives.changes];
        const later = [...lives.later];
        let last = old.length;
        const happened = { crash: false };
        let failing = false;
        old.forEach((minutes, nth) => server.put(serverCall(nth + 1, { startedAt: PRESSED_AT - minutes * MINUTE })));
        const pick = (nth: number): ServerCall | undefined =>
          [...server.calls.values()][nth % Math.max(1, server.calls.size)];
        server.trouble = () => (failing ? problem('api_server') : null);
        server.between = () => {
          failing = false;
          for (const one of (importer.view(ACCOUNT).state === 'done' ? later : changes).shift() ?? []) {
            if (one.kind === 'come') {
              last += 1;
              const running = { status: 'in_progress', endedAt: null };
              server.put(serverCall(last, { startedAt: time.now() - one.delay, ...(one.ended ? {} : running) }));
            } else if (one.kind === 'end') {
              const call = pick(one.nth);
              if (call?.endedAt === null) server.put({ ...call, status: 'completed', endedAt: time.now() });
            } else if (one.kind === 'remove') {
              const call = pick(one.nth);
              if (call) server.calls.delete(call.callId);
            } else if (one.kind === 'trouble') failing = true;
            else happened.crash = true;
          }
        };
        importer.wake(ACCOUNT);
        for (let turns = 0; turns < 400 && changes.length + later.length > 0; turns += 1) {
          await time.pass(turns % 5 === 0 ? LOOK_EVERY_MS : GAP_MS);
          if (!happened.crash) continue;
          happened.crash = false;
          importer.suspend();
          importer = new Importer(parts);
          importer.wake(ACCOUNT);
        }
        failing = false;
        server.between = () => {
          failing = false;
        };
        await time.pass(2 * 60 * MINUTE);
        expect(faults).toEqual([]);
        expect(importer.view(ACCOUNT).state).toBe('done');
        const told = ({ callId, status, endedAt }: ServerCall) => [callId, status, endedAt];
        const wrong = [...server.calls.values()].filter((call) => {
          const kept = archive.calls.get(call.callId);
          return !kept || String(told(kept)) !== String(told(call));
        });
        expect(wrong.map(told)).toEqual([]);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 60) },
    );
  },
);
