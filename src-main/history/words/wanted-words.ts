import { WORDS_RIPE_MS, type Transcript } from '../../domain/call/transcript';
import type { AccountId, CallId } from '../../domain/ids';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { ok } from '../../domain/result';
import type { TranscriptDeskParts } from './desk-parts';

const AT_ONCE = 50;

/** The calls of one account whose words are wanted, and the fetching of one. */
export class WantedWords {
  fetched = 0;
  wanted = 0;
  private queue: readonly CallId[] = [];
  /** Not asked for again in this run: what came of it could not be read. */
  private readonly passedOver = new Set<CallId>();
  private began: number | null = null;

  constructor(
    private readonly account: AccountId,
    private readonly parts: Pick<TranscriptDeskParts, 'source' | 'archive' | 'memory' | 'clock'>,
  ) {}

  /** What is wanted is another thing now. */
  forget(): void {
    this.queue = [];
    this.wanted = 0;
  }

  /** False where none is wanted. */
  async fetchOne(ofPast: boolean): Promise<Result<boolean, Problem>> {
    if (this.queue.length === 0) {
      const filled = await this.fill(ofPast);
      if (!filled.ok) return filled;
    }
    const [call] = this.queue;
    if (call === undefined) return ok(false);
    const words = await this.parts.source.transcript(this.account, call);
    if (!words.ok && words.error.code === 'answer_unreadable') this.passedOver.add(call);
    else {
      if (!words.ok && words.error.code !== 'api_not_found') return words;
      const kept = await this.keep(call, words.ok ? words.value : null);
      if (!kept.ok) return kept;
    }
    this.queue = this.queue.filter((one) => one !== call);
    this.wanted = Math.max(0, this.wanted - 1);
    return ok(true);
  }

  private async keep(call: CallId, words: Transcript | null): Promise<Result<void, Problem>> {
    const transcript = words ?? { fetchedAt: this.parts.clock.now(), turns: [] };
    const kept = await this.parts.archive.keep(this.account, call, transcript);
    if (kept.ok && transcript.turns.length > 0) this.fetched += 1;
    return kept;
  }

  private async fill(ofPast: boolean): Promise<Result<null, Problem>> {
    const since = ofPast ? null : await this.beginning();
    const span = { since, until: this.parts.clock.now() - WORDS_RIPE_MS };
    const wanting = await this.parts.archive.wanting(this.account, span, AT_ONCE + this.passedOver.size);
    if (!wanting.ok) return wanting;
    this.queue = wanting.value.calls.filter((call) => !this.passedOver.has(call));
    this.wanted = this.queue.length === 0 ? 0 : wanting.value.total - this.passedOver.size;
    return ok(null);
  }

  /** When the program first knew the account: what began before is the past. Unix ms. */
  private async beginning(): Promise<number> {
    const key = `history_known_since:${this.account}`;
    if (this.began !== null) return this.began;
    const kept = await this.parts.memory.get(key);
    const known = kept.ok && kept.value !== null ? Number(kept.value) : NaN;
    this.began = Number.isFinite(known) ? known : this.parts.clock.now();
    if (kept.ok && !Number.isFinite(known)) await this.parts.memory.set(key, String(this.began));
    return this.began;
  }
}
