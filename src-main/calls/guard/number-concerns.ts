import type { CallingHours } from '../../domain/guard/calling-hours';
import type { Concern } from '../../domain/guard/concern';
import type { HoursStanding } from '../../domain/guard/hours-standing';
import { hoursStanding } from '../../domain/guard/hours-standing';
import { unusualConcerns } from '../../domain/guard/unusual-number';
import type { AccountId } from '../../domain/ids';
import type { E164 } from '../../domain/number';
import { assertNever } from '../../domain/result';
import type { OnFault } from '../guarded';
import type { Clock } from '../ports';
import type { HoursSetting } from './hours-setting';

export interface NumberConcernsParts {
  readonly hours: Pick<HoursSetting, 'current' | 'isChosen'>;
  readonly zonesOf: (number: E164) => Promise<readonly string[]>;
  /** Whether calls of an account are pretend: nobody is called. */
  readonly isPretend: (account: AccountId) => boolean;
  readonly clock: Clock;
  readonly locale: () => string;
  readonly onFault?: OnFault;
}

/** What the number itself has against a call now: the hour there, and what kind of number it is. */
export class NumberConcerns {
  constructor(private readonly parts: NumberConcernsParts) {}

  async of(account: AccountId, to: E164): Promise<readonly Concern[]> {
    return [...(await this.hourConcerns(account, to)), ...unusualConcerns(to)];
  }

  private async hourConcerns(account: AccountId, to: E164): Promise<readonly Concern[]> {
    const { hours, isPretend, clock, locale } = this.parts;
    // A pretend call wakes nobody, so the usual hours do not stand in its way; hours that a person chose do.
    if (isPretend(account) && !hours.isChosen()) return [];
    const now = hours.current();
    return concernsOf(hoursStanding(await this.zones(to), now, new Date(clock.now()), locale()), now);
  }

  private async zones(to: E164): Promise<readonly string[]> {
    try {
      return await this.parts.zonesOf(to);
    } catch (error) {
      // Without the map the time there is unknown, and that is asked about.
      this.parts.onFault?.(error);
      return [];
    }
  }
}

function concernsOf(standing: HoursStanding, { from, to }: CallingHours): readonly Concern[] {
  // Another choice of hours is another question.
  const about = `${String(from)}-${String(to)}`;
  switch (standing.kind) {
    case 'allowed':
      return [];
    case 'outside':
      return [{ kind: 'quiet_hours', about, text: `It is ${standing.text}.` }];
    case 'unknown':
      return [{ kind: 'time_unknown', about, text: `${standing.text}.` }];
    default:
      return assertNever(standing);
  }
}
