import type { HistoryEntry } from '../../src-main/domain/history/history-entry';
import { ownNumber } from '../../src-main/domain/history/history-entry';
import type { HistoryFilter } from '../../src-main/domain/history/history-filter';
import { HOURS_OF_WEEK, NO_CALLS, type Insights, type Sums } from '../../src-main/domain/history/insights';
import { isE164 } from '../../src-main/domain/number/e164';
import { offsetMinutes } from '../../src-main/domain/number/zone-offset';

/** What calls come to, counted one by one in the plainest way. `zone` is an IANA name. */
export function recount(calls: readonly HistoryEntry[], zone: string): Insights {
  const [days, states, reasons, agents, numbers] = [groups(), groups(), groups(), groups(), groups()];
  const hours = Array.from({ length: HOURS_OF_WEEK }, () => 0);
  for (const call of calls) {
    const local = new Date(call.at + (offsetMinutes(zone, new Date(call.at)) ?? 0) * 60_000);
    const own = ownNumber(call);
    days.add(local.toISOString().slice(0, 10), call);
    states.add(call.state, call);
    reasons.add(call.endReason, call);
    agents.add(call.agentName, call);
    numbers.add(own !== null && isE164(own) ? own : null, call);
    const hour = ((local.getUTCDay() + 6) % 7) * 24 + local.getUTCHours();
    hours[hour] = (hours[hour] ?? 0) + 1;
  }
  const total = calls.reduce(plus, NO_CALLS);
  const told = calls.flatMap(({ durationSeconds }) => (durationSeconds === null ? [] : [durationSeconds]));
  return {
    total: { ...total, seconds: told.reduce((sum, one) => sum + one, 0), secondsTold: told.length },
    days: days.all().map(([day, sums]) => ({ day: day ?? '', ...sums })),
    states: states.all().map(([state, sums]) => ({ state: state as HistoryEntry['state'], ...sums })),
    reasons: reasons.all().map(([reason, sums]) => ({ reason, ...sums })),
    agents: agents.all().map(([name, sums]) => ({ name: name ?? '', ...sums })),
    numbers: numbers.all().map(([number, sums]) => ({ number, ...sums })),
    hours,
  };
}

/** The same whatever the order of groups of one size. */
export function inOrder(insights: Insights): Insights {
  const sorted = <T extends object>(rows: readonly T[]): T[] =>
    [...rows].sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
  return {
    ...insights,
    days: sorted(insights.days),
    states: sorted(insights.states),
    reasons: sorted(insights.reasons),
    agents: sorted(insights.agents),
    numbers: sorted(insights.numbers),
  };
}

/** Whether a filter without words and tags lets a call through. */
export function letsThrough(filter: HistoryFilter, call: HistoryEntry): boolean {
  const own = ownNumber(call);
  const isIn = <T>(wanted: readonly T[], value: T): boolean => wanted.length === 0 || wanted.includes(value);
  const within = (value: number | null, least: number | null, most: number | null): boolean =>
    (least === null && most === null) ||
    (value !== null && value >= (least ?? -Infinity) && value <= (most ?? Infinity));
  return (
    isIn(filter.states, call.state) &&
    isIn(filter.directions, call.direction) &&
    isIn<string | null>(filter.endReasons, call.endReason) &&
    isIn(filter.agentNames, call.agentName) &&
    isIn<string | null>(filter.ownNumbers, own) &&
    call.at >= (filter.after ?? 0) &&
    call.at < (filter.before ?? Infinity) &&
    within(call.durationSeconds, filter.minSeconds, filter.maxSeconds) &&
    within(call.billingTotalCents, filter.minCents, filter.maxCents) &&
    (filter.hasTranscript === null || filter.hasTranscript === (call.transcript === 'kept')) &&
    (filter.hasNote === null || filter.hasNote === (call.note !== '')) &&
    (filter.tests === 'shown' || call.isTest === (filter.tests === 'only'))
  );
}

const plus = (sums: Sums, { billableMinutes, billingTotalCents }: HistoryEntry): Sums => ({
  calls: sums.calls + 1,
  minutes: sums.minutes + (billableMinutes ?? 0),
  minutesTold: sums.minutesTold + (billableMinutes === null ? 0 : 1),
  cents: sums.cents + (billingTotalCents ?? 0),
  centsTold: sums.centsTold + (billingTotalCents === null ? 0 : 1),
});

function groups() {
  const sums = new Map<string | null, Sums>();
  return {
    add: (name: string | null, call: HistoryEntry) => sums.set(name, plus(sums.get(name) ?? NO_CALLS, call)),
    all: () => [...sums],
  };
}
