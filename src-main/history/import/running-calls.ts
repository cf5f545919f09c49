import type { CallId } from '../../domain/ids';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { ok } from '../../domain/result';
import type { ImportParts } from './import-parts';
import { MISSES_UNTIL_GONE, MOST_RUNNING } from './pace';
import type { Taking } from './taking';

/** Reads the calls that had not ended when they were last seen, one by one, until their end is known. */
export class RunningCalls {
  private queue: readonly CallId[] = [];
  private readonly misses = new Map<CallId, number>();

  constructor(
    private readonly taking: Taking,
    private readonly parts: Pick<ImportParts, 'archive' | 'pages'>,
  ) {}

  isDue(): boolean {
    return this.queue.length > 0;
  }

  /** Asks the archive which there are. */
  async fill(): Promise<Result<null, Problem>> {
    const running = await this.parts.archive.running(this.taking.account, MOST_RUNNING);
    if (!running.ok) return running;
    this.queue = running.value;
    return ok(null);
  }

  async step(): Promise<Result<null, Problem>> {
    const [id, ...rest] = this.queue;
    if (id === undefined) return ok(null);
    const call = await this.parts.pages.one(this.taking.account, id);
    if (!call.ok && call.error.code !== 'api_not_found') return call;
    const kept = call.ok ? await this.taking.calls([call.value]) : await this.missed(id);
    if (!kept.ok) return kept;
    if (call.ok) this.misses.delete(id);
    this.queue = rest;
    return ok(null);
  }

  private async missed(id: CallId): Promise<Result<null, Problem>> {
    const misses = (this.misses.get(id) ?? 0) + 1;
    this.misses.set(id, misses);
    if (misses < MISSES_UNTIL_GONE) return ok(null);
    const gone = await this.parts.archive.gone(this.taking.account, id);
    if (!gone.ok) return gone;
    this.misses.delete(id);
    return ok(null);
  }
}
