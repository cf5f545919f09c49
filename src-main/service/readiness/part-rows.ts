import type { ReadPart } from '../../domain/directory/directory';
import { balanceLevel } from '../../domain/directory/low-balance';
import type { Line } from '../../domain/directory/line';
import { outboundEligibility } from '../../domain/directory/outbound-eligibility';
import { showDollars } from '../../domain/money/show-dollars';
import { assertNever } from '../../domain/result';
import type { RowBody } from './seen';
import { good, lacking } from './seen';

const you = (advice: string) => ({ mover: 'you', advice }) as const;
const numbers = { kind: 'view', view: 'numbers' } as const;
const billing = { kind: 'view', view: 'billing' } as const;

export function numberOf({ value: lines, fetchedAt: at }: ReadPart<'lines'>): RowBody {
  const able = lines.filter((line) => outboundEligibility(line).eligible).length;
  if (able > 0) return good(`${String(able)} of ${counted(lines.length, 'number')} can call out.`, at);
  const advice = 'Connect a VoIP number and verify it. Numbers from ThunderPhone itself only receive calls.';
  if (lines.length === 0) return lacking('bad', 'This organization has no phone numbers.', at, you(advice), numbers);
  return lacking(
    'bad',
    `None of ${counted(lines.length, 'number')} can call out: ${reasons(lines)}.`,
    at,
    you(advice),
    numbers,
  );
}

/** Why numbers cannot call out, the commonest reasons first. */
function reasons(lines: readonly Line[]): string {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const standing = outboundEligibility(line);
    if (!standing.eligible) counts.set(standing.reason, (counts.get(standing.reason) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([, a], [, b]) => b - a).map(([reason]) => lowerFirst(reason));
  return sorted.length <= 2 ? sorted.join(', ') : `${sorted.slice(0, 2).join(', ')} and more`;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

export function agentOf({ value: agents, fetchedAt: at }: ReadPart<'agents'>, lines: readonly Line[]): RowBody {
  if (agents.length > 0) return good(`${counted(agents.length, 'agent')}.`, at);
  const hasOwn = lines.some((line) => line.outboundAgentId !== null && outboundEligibility(line).eligible);
  if (hasOwn) return good('A number has an agent of its own.', at);
  const advice = 'An agent makes the call for you. Make one in the dashboard, then check again.';
  return lacking('bad', 'This organization has no agents.', at, you(advice), { kind: 'page', page: 'agents' });
}

export function balanceOf({ value, fetchedAt: at }: ReadPart<'billing'>, thresholdCents: number): RowBody {
  const { balanceCents } = value;
  const seen = `The balance is ${showDollars(balanceCents)}.`;
  const level = balanceLevel(balanceCents, thresholdCents);
  switch (level) {
    case 'fine':
      return good(seen, at);
    case 'low': {
      const advice = `It is below ${showDollars(thresholdCents)}. At zero, calls are refused.`;
      return lacking('low', seen, at, you(advice), billing);
    }
    case 'empty': {
      const advice = 'Top up in the dashboard, then check again. Without a balance calls are refused.';
      return lacking('bad', seen, at, you(advice), billing);
    }
    default:
      return assertNever(level);
  }
}

const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
