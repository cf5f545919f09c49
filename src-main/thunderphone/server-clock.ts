import type { ServerClock } from '../calls/ports';
import type { AccountId } from '../domain/ids';
import { httpDateMs } from './answers/http-date';
import type { Exchange } from './wire/ask';

/** Told how far ThunderPhone's clock is from this computer's, in ms, whenever an answer says so. */
export type OnOffset = (account: AccountId, offsetMs: number) => void;

export interface ClockSources {
  /** Unix ms by this computer's clock, which a person may set. */
  readonly now: () => number;
  /** Ms that only ever go on, at the pace of time, whatever the clock is set to. */
  readonly steady: () => number;
}

/** A time on the way longer than this says too little about when the answer was written. */
const SLOWEST_MS = 10_000;
/** `Date` is told in whole seconds (RFC 9110, 5.6.7), so on average half of one is missing. */
const HALF_SECOND_MS = 500;

/**
 * Judges this computer's clock by the `Date` of ThunderPhone's answers (RFC 9110, 6.6.1). What was learnt is tied to the
 * steady clock, so that it stays right when somebody sets the other one. Each account by itself: they may be of
 * different servers.
 */
export class ObservedClock implements ServerClock {
  /** ThunderPhone's time minus the steady clock. */
  private readonly learnt = new Map<AccountId, number>();

  constructor(
    private readonly sources: ClockSources,
    private readonly onOffset: OnOffset = () => undefined,
  ) {}

  offsetMs(account: AccountId): number | null {
    const { now, steady } = this.sources;
    const learnt = this.learnt.get(account);
    return learnt === undefined ? null : Math.round(learnt + steady() - now());
  }

  /** After sleep: the steady clock may have stood still. */
  forget(): void {
    this.learnt.clear();
  }

  /** Sends, and learns from the answer. */
  async timed(account: AccountId, sent: Promise<Exchange>): Promise<Exchange> {
    const before = this.sources.steady();
    const exchange = await sent;
    if (exchange.kind !== 'answer') return exchange;
    const date = httpDateMs(exchange.date ?? '');
    const after = this.sources.steady();
    if (date === null || after - before > SLOWEST_MS) return exchange;
    this.learnt.set(account, date + HALF_SECOND_MS - (before + after) / 2);
    const offset = this.offsetMs(account);
    if (offset !== null) this.onOffset(account, offset);
    return exchange;
  }
}
