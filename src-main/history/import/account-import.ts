import { backOffMs } from '../../domain/back-off';
import type { ServerCall } from '../../domain/history/server-call';
import type { AccountId, CallId } from '../../domain/ids';
import type { Problem, ProblemCode } from '../../domain/problem/problem';
import { guarded } from '../../domain/guarded';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { ImportStand } from '../ports';
import { CatchUp } from './catch-up';
import type { ImportParts, ImportView } from './import-parts';
import { GAP_MS, HOPELESS_WAIT_MS } from './pace';
import { PastImport } from './past-import';
import { Taking } from './taking';

/** The one scheduler for what is read of one account's history: one request at a time, looks before the past. */
export class AccountImport {
  private readonly taking: Taking;
  private readonly past: PastImport;
  private readonly catchUp: CatchUp;
  private cancel: (() => void) | null = null;
  private busy = false;
  private awake = false;
  private failures = 0;
  private problem: Problem | null = null;

  constructor(
    private readonly account: AccountId,
    private readonly parts: ImportParts,
  ) {
    this.taking = new Taking(account, parts);
    this.past = new PastImport(this.taking, parts);
    this.catchUp = new CatchUp(this.taking, this.past, parts);
  }

  view(): ImportView {
    const { stand } = this.taking;
    return {
      account: this.account,
      state: this.stateOf(stand),
      taken: stand?.taken ?? 0,
      expected: this.past.expected(),
      problem: this.problem,
      lookedAt: this.catchUp.lookedAt(),
    };
  }

  /** Looks now: at start, with a key, after sleep, with the network. A wait after trouble is over. */
  wake(): void {
    this.awake = true;
    this.failures = 0;
    this.catchUp.wish();
    this.goOn(0);
  }

  /** The history was opened; too soon after the last look nothing is done. */
  look(): void {
    if (!this.awake || this.failures > 0 || !this.catchUp.wishSoon()) return;
    this.goOn(0);
  }

  suspend(): void {
    this.awake = false;
    this.cancel?.();
    this.cancel = null;
  }

  /** A person's word about the walk into the past; looks at what is new go on. */
  async setPaused(paused: boolean): Promise<Result<null, Problem>> {
    const set = await guarded(() => this.taking.setPaused(paused), this.parts.onFault);
    this.parts.onChange(this.account);
    if (set.ok && !paused) this.goOn(0);
    return set;
  }

  /** One call as it is now, taken over: beside the import, whose place it does not move. */
  async readOne(id: CallId): Promise<Result<ServerCall, Problem>> {
    const call = await this.parts.pages.one(this.account, id);
    if (!call.ok) return call;
    const taken = await this.taking.calls([call.value]);
    return taken.ok ? call : taken;
  }

  private stateOf(stand: ImportStand | null): ImportView['state'] {
    if (stand?.past.kind === 'done') return 'done';
    if (stand?.paused === true) return 'paused';
    if (this.problem !== null) return 'trouble';
    return this.awake && stand !== null ? 'running' : 'waiting';
  }

  private goOn(ms: number): void {
    if (!this.awake || this.busy) return;
    this.cancel?.();
    this.cancel = this.parts.timers.after(ms, () => void this.turn());
  }

  private async turn(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    const before = this.failures;
    const wait = await guarded(() => this.work(), this.parts.onFault);
    this.busy = false;
    // Who woke it meanwhile is not made to wait for what went wrong before.
    const woken = before > 0 && this.failures === 0;
    this.problem = wait.ok ? null : wait.error;
    this.failures = wait.ok ? 0 : this.failures + 1;
    this.parts.onChange(this.account);
    this.goOn(wait.ok ? wait.value : woken ? GAP_MS : this.waitAfter(wait.error));
  }

  /** One step of what is most wanted; the wait until the next, in ms. */
  private async work(): Promise<Result<number, Problem>> {
    const opened = await this.taking.open();
    if (!opened.ok) return opened;
    for (const job of [this.catchUp, this.past]) {
      if (!job.isDue()) continue;
      const done = await job.step();
      return done.ok ? ok(GAP_MS) : fail(done.error);
    }
    return ok(this.catchUp.waitMs());
  }

  private waitAfter({ code, retryAfterMs }: Problem): number {
    const wait = backOffMs(this.failures, retryAfterMs ?? 0, this.parts.random());
    return HOPELESS.has(code) ? Math.max(wait, HOPELESS_WAIT_MS) : wait;
  }
}

/** Trying again mends none of these; a key that comes to hand does, and wakes. */
const HOPELESS: ReadonlySet<ProblemCode> = new Set(['key_missing', 'api_unauthorized', 'api_forbidden']);
