import { guarded, type OnFault } from '../../domain/guarded';
import type { AccountId, CallId } from '../../domain/ids';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import type { IssueDraft } from '../../domain/review/issue-report';
import { isGraded, type GradeSeen } from './grading';
import type { Timers } from '../ports';
import type { CallReader, CallReviews } from './ports';

export interface ReviewDeskParts {
  readonly reviews: CallReviews;
  readonly reader: CallReader;
  readonly timers: Timers;
  /** Told when how a grading stands has changed, or what the archive has of the call. */
  readonly onChange: (account: AccountId) => void;
  readonly onFault: OnFault;
}

/** A call that was sent for review. */
export interface Reviewed {
  readonly account: AccountId;
  readonly call: CallId;
  /** As it was known before. */
  readonly before: GradeSeen;
}

/** `waiting`: asked for and looked for; `late`: no grade came for so long that nobody looks any more. */
export type GradingStanding = 'none' | 'waiting' | 'late';

/** Waits in ms between the looks at a call whose grade was asked for: grading takes moments or minutes, nobody knows. */
const LOOKS_MS = [500, 2_500, 5_000, 10_000, 20_000, 40_000, 60_000, 120_000];

interface Asked extends Reviewed {
  wasPending: boolean;
  cancel: () => void;
  standing: Exclude<GradingStanding, 'none'>;
}

/** Asks for grades and files issue reports, each once and by a person's press, and looks what came of it. */
export class ReviewDesk {
  private readonly asked = new Map<string, Asked>();
  private readonly sending = new Map<string, Promise<Result<null, Problem>>>();

  constructor(private readonly parts: ReviewDeskParts) {}

  standing(account: AccountId, call: CallId): GradingStanding {
    return this.asked.get(nameOf({ account, call }))?.standing ?? 'none';
  }

  /** Presses that come while a request is under way get its answer, and send none. */
  askGrade(reviewed: Reviewed): Promise<Result<null, Problem>> {
    return this.once(`grade ${nameOf(reviewed)}`, async () => {
      const asked = await this.parts.reviews.askGrade(reviewed.account, reviewed.call);
      // Where nobody knows whether it was asked for, looking tells.
      if (asked.ok || asked.error.code === 'change_unconfirmed') this.watch(reviewed);
      return asked;
    });
  }

  /** A grade that was being made when it was last heard of, in an earlier run maybe, is looked for while somebody looks. */
  lookFor(reviewed: Reviewed): void {
    if (!this.asked.has(nameOf(reviewed))) this.watch(reviewed, true);
  }

  file(reviewed: Reviewed, draft: IssueDraft): Promise<Result<null, Problem>> {
    return this.once(`report ${nameOf(reviewed)}`, async () => {
      const { account, call } = reviewed;
      const filed = await this.parts.reviews.file(account, call, draft);
      if (filed.ok || filed.error.code === 'change_unconfirmed') {
        // How many issues a call has is the call's own count; a reading that fails is made up for by the next look.
        await guarded(() => this.parts.reader.readOne(account, call), this.parts.onFault);
        this.parts.onChange(account);
      }
      return filed;
    });
  }

  stop(): void {
    for (const { cancel } of this.asked.values()) cancel();
  }

  private async once(name: string, send: () => Promise<Result<null, Problem>>): Promise<Result<null, Problem>> {
    const under = this.sending.get(name);
    if (under) return under;
    const sent = guarded(send, this.parts.onFault).finally(() => this.sending.delete(name));
    this.sending.set(name, sent);
    return sent;
  }

  private watch(reviewed: Reviewed, wasPending = false): void {
    const name = nameOf(reviewed);
    this.asked.get(name)?.cancel();
    this.asked.set(name, { ...reviewed, wasPending, cancel: () => undefined, standing: 'waiting' });
    this.plan(name, 0);
    this.parts.onChange(reviewed.account);
  }

  private plan(name: string, look: number): void {
    const asked = this.asked.get(name);
    const wait = LOOKS_MS[look];
    if (asked === undefined) return;
    if (wait === undefined) {
      asked.standing = 'late';
      this.parts.onChange(asked.account);
      return;
    }
    asked.cancel = this.parts.timers.after(wait, () => void this.look(name, look));
  }

  private async look(name: string, look: number): Promise<void> {
    const asked = this.asked.get(name);
    if (asked === undefined) return;
    const call = await guarded(() => this.parts.reader.readOne(asked.account, asked.call), this.parts.onFault);
    // Another press has begun anew meanwhile.
    if (this.asked.get(name) !== asked) return;
    if (call.ok && isGraded(asked.before, asked.wasPending, call.value)) this.asked.delete(name);
    else {
      asked.wasPending ||= call.ok && call.value.gradeStatus === 'pending';
      this.plan(name, look + 1);
    }
    if (call.ok) this.parts.onChange(asked.account);
  }
}

const nameOf = ({ account, call }: Pick<Reviewed, 'account' | 'call'>): string => `${account} ${call}`;
