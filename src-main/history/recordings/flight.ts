import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { ok } from '../../domain/result';
import type { KeptRecording, RecordedCall, RecordingFiles, RecordingSource } from './ports';

export interface FlightParts {
  readonly source: RecordingSource;
  readonly files: Pick<RecordingFiles, 'begin'>;
  readonly onProgress: (which: RecordedCall, received: number, total: number | null) => void;
}

/** What came of asking for a recording. `none`: ThunderPhone has none of this call. */
export type Fetched =
  { readonly kind: 'kept'; readonly kept: KeptRecording } | { readonly kind: 'none' } | { readonly kind: 'cancelled' };

/** Windows are told of progress in steps of a hundredth, and not of less than this; bytes. */
const SMALLEST_STEP = 65_536;

/** One download, for as many as wait for it. It ends early when nobody waits any more. */
export class Flight {
  readonly ended: Promise<Result<Fetched, Problem>>;
  private readonly abort = new AbortController();
  private waiting = 0;
  private told = 0;

  constructor(
    readonly which: RecordedCall,
    private readonly parts: FlightParts,
  ) {
    this.ended = this.run();
  }

  isCancelled(): boolean {
    return this.abort.signal.aborted;
  }

  cancel(): void {
    this.abort.abort();
  }

  /** Waits for its end, or until the signal. */
  join(signal: AbortSignal): Promise<Result<Fetched, Problem>> {
    this.waiting += 1;
    return new Promise((resolve) => {
      const leave = (): void => {
        this.waiting -= 1;
        if (this.waiting === 0) this.cancel();
        resolve(ok({ kind: 'cancelled' }));
      };
      signal.addEventListener('abort', leave, { once: true });
      if (signal.aborted) leave();
      void this.ended.then((fetched) => {
        signal.removeEventListener('abort', leave);
        resolve(fetched);
      });
    });
  }

  private async run(): Promise<Result<Fetched, Problem>> {
    const begun = await this.parts.files.begin();
    if (!begun.ok) return begun;
    const part = begun.value;
    try {
      const kind = await this.parts.source.fetch(this.which, part, {
        signal: this.abort.signal,
        onProgress: (received, total) => this.tell(received, total),
      });
      if (this.isCancelled()) return ok({ kind: 'cancelled' });
      if (!kind.ok) return kind;
      if (kind.value === null) return ok({ kind: 'none' });
      const kept = await part.keep(this.which, kind.value);
      return kept.ok ? ok({ kind: 'kept', kept: kept.value }) : kept;
    } finally {
      await part.drop();
    }
  }

  private tell(received: number, total: number | null): void {
    const step = Math.max(SMALLEST_STEP, (total ?? 0) / 100);
    if (received >= this.told && received - this.told < step && received !== total) return;
    this.told = received;
    this.parts.onProgress(this.which, received, total);
  }
}
