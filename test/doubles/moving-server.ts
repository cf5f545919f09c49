import type { ServerCall } from '../../src-main/domain/history/server-call';
import type { AccountId, CallId } from '../../src-main/domain/ids';
import { problem } from '../../src-main/domain/problem/make-problem';
import { fail, ok } from '../../src-main/domain/result';
import type { CallPage, CallPages, PageWish } from '../../src-main/history/ports';
import { ended } from './sample-attempts';

export interface Habits {
  /** How `end_date` and `start_date` are taken. */
  readonly dates: 'inclusive' | 'exclusive' | 'whole_seconds' | 'by_day' | 'ignored';
  readonly order: 'newest' | 'oldest' | 'by_id' | 'mixed';
  readonly undated: 'first' | 'last' | 'by_id';
  readonly totals: 'right' | 'none' | 'wrong';
  /** Most rows that a page has. */
  readonly cap: number;
  readonly offsets: 'kept' | 'ignored';
  /** Every nth row comes twice; 0: none. */
  readonly repeats: number;
  /** Requests after which calls of one start have another order. */
  readonly restless: number;
}

export const usualHabits: Habits = {
  dates: 'inclusive',
  order: 'newest',
  undated: 'first',
  totals: 'right',
  cap: 200,
  offsets: 'kept',
  repeats: 0,
  restless: 50,
};

export const serverCall = (id: number, change: Partial<ServerCall> = {}): ServerCall => ({
  ...ended({ callId: String(id) as CallId }),
  isTest: false,
  product: null,
  voice: null,
  gradeScore: null,
  gradeStatus: null,
  gradedAt: null,
  billedAt: null,
  issueCount: null,
  criticalIssueCount: null,
  summary: null,
  ...change,
});

const DAY = 86_400_000;

/** A server whose list changes between any two requests, with habits of its own. */
export class MovingServer implements CallPages {
  readonly calls = new Map<CallId, ServerCall>();
  readonly wishes: PageWish[] = [];
  readonly singles: CallId[] = [];
  /** Runs before each request is answered. */
  between: () => void = () => undefined;
  /** Answers with a problem instead, as long as it gives one. */
  trouble: () => ReturnType<typeof problem> | null = () => null;
  private shuffle = 1;

  constructor(readonly habits: Habits = usualHabits) {}

  put(call: ServerCall): void {
    this.calls.set(call.callId, call);
  }

  page(_account: AccountId, wish: PageWish) {
    this.wishes.push(wish);
    this.between();
    const error = this.trouble();
    return Promise.resolve(error ? fail(error) : ok(this.read(wish)));
  }

  one(_account: AccountId, id: CallId) {
    this.singles.push(id);
    this.between();
    const error = this.trouble();
    if (error) return Promise.resolve(fail(error));
    const call = this.calls.get(id);
    return Promise.resolve(call ? ok(call) : fail(problem('api_not_found')));
  }

  private read({ offset, limit, until, since }: PageWish): CallPage {
    const { cap, offsets, totals } = this.habits;
    const all = this.ordered().filter(({ startedAt }) => this.isAsked(startedAt, since, until));
    const from = offsets === 'ignored' ? 0 : offset;
    const calls = all.slice(from, from + Math.min(limit, cap));
    const total = totals === 'right' ? all.length : totals === 'none' ? null : (this.shuffle % 7) * 3;
    return { calls, rows: calls.length, total };
  }

  private isAsked(at: number | null, since: number | null, until: number | null): boolean {
    const { dates } = this.habits;
    if (dates === 'ignored' || (since === null && until === null)) return true;
    if (at === null) return false;
    if (since !== null && at < since) return false;
    if (until === null) return true;
    if (dates === 'exclusive') return at < until;
    if (dates === 'whole_seconds') return Math.floor(at / 1_000) <= Math.floor(until / 1_000);
    if (dates === 'by_day') return at <= Math.floor(until / DAY) * DAY;
    return at <= until;
  }

  private ordered(): ServerCall[] {
    if (this.wishes.length % this.habits.restless === 0) this.shuffle = (this.shuffle * 16_807) % 2_147_483_647;
    const { order, undated, repeats } = this.habits;
    const noise = (call: ServerCall): number => (Number(call.callId) * this.shuffle) % 1_009;
    const nowhere = undated === 'first' ? Infinity : -Infinity;
    const placeOf = (call: ServerCall): number => {
      if (order === 'by_id') return Number(call.callId);
      if (order === 'mixed') return (Number(call.callId) * 7_919) % 1_013;
      const at = call.startedAt ?? (undated === 'by_id' ? Number(call.callId) : nowhere);
      return order === 'oldest' ? -at : at;
    };
    const keyed = [...this.calls.values()].map((call) => ({ call, place: placeOf(call), noise: noise(call) }));
    keyed.sort((a, b) => (a.place === b.place ? a.noise - b.noise : b.place > a.place ? 1 : -1));
    return keyed.flatMap(({ call }, nth) => (repeats > 0 && nth % repeats === 0 ? [call, call] : [call]));
  }
}
