import type { Problem } from '../domain/problem/problem';
import type { BulkOutcome } from './bulk/bulk-desk';
import type { Exported } from './export/export-desk';

/** How something that was done with many calls ended. */
export type WorkEnding =
  | { readonly kind: 'export'; readonly exported: Exclude<Exported, { readonly kind: 'none' }> }
  | ({ readonly kind: 'change' } & BulkOutcome)
  | { readonly kind: 'numbers'; readonly count: number; readonly problem: Problem | null };

/** More than that nobody reads. */
const MOST = 20;

/** What has ended and was told to no window yet. The one that began it may have been loaded anew, or be closed. */
export class WorkEndings {
  private waiting: readonly WorkEnding[] = [];

  constructor(private readonly onChange: () => void) {}

  put(ending: WorkEnding): void {
    this.waiting = [...this.waiting, ending].slice(-MOST);
    this.onChange();
  }

  count(): number {
    return this.waiting.length;
  }

  /** Oldest first. Whoever asks tells the person. */
  take(): readonly WorkEnding[] {
    const taken = this.waiting;
    this.waiting = [];
    return taken;
  }
}
