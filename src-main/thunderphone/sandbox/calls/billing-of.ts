import type { CallRecord } from './call-record';
import { lifeOf, type Plan } from './life';

/** Cents per started minute by product family (API notes 4.3); an unknown product costs as the dearest. */
const PRICES: readonly (readonly [prefix: string, cents: number])[] = [
  ['spark', 2],
  ['bolt', 5],
  ['storm', 9],
];

export type Bill = { readonly minutes: number; readonly cents: number };

/** What a call with this plan costs: minutes rounded up (API notes 3.1), nothing when it never came about. */
export function billOf(call: CallRecord, plan: Plan): Bill {
  if (plan.outcome === 'failed') return { minutes: 0, cents: 0 };
  return billFor(plan.lengthMs, call.product);
}

/** What so many milliseconds with a product cost. */
export function billFor(lengthMs: number, product: string): Bill {
  const minutes = Math.ceil(lengthMs / 60_000);
  const price = PRICES.find(([prefix]) => product.startsWith(prefix))?.[1] ?? 9;
  return { minutes, cents: minutes * price };
}

export type Charge = { readonly callId: bigint; readonly cents: number; readonly atMs: number };

/** The charges of all calls that ended with a cost, newest first. */
export function chargesOf(calls: readonly CallRecord[], nowMs: number): readonly Charge[] {
  return calls
    .flatMap((call) => {
      const life = lifeOf(call, nowMs);
      if (life.kind === 'running') return [];
      const { cents } = billOf(call, life.plan);
      return cents === 0 ? [] : [{ callId: call.callId, cents, atMs: life.endedAtMs }];
    })
    .sort((a, b) => b.atMs - a.atMs);
}
