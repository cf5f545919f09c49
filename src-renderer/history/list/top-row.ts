import type { CallPages } from '../rows/calls';
import { indexOf } from '../rows/calls';
import { rowAt } from '../../state/pages';
import type { Layout } from './layout';

/** Knows which row is at the top of the view, and how far above it began: a place that outlives changes of the list. */
export class TopRow {
  private top = 0;
  private row: { readonly key: string; readonly below: number } | null = null;

  /** Pixels from the top of the list, as it was laid out then. */
  pixels(): number {
    return this.top;
  }

  forget(): void {
    this.top = 0;
    this.row = null;
  }

  remember(element: HTMLElement, layout: Layout, pages: CallPages): void {
    this.top = element.scrollTop;
    const index = layout.indexAt(this.top);
    const call = rowAt(pages, index);
    // At the very top the list stays there, so that new calls are seen.
    this.row = call && this.top > 0 ? { key: call.key, below: this.top - layout.startOf(index) } : null;
  }

  /** Brings the list back to that row; where it is not listed any more, remembers what is there instead. */
  keep(element: HTMLElement, layout: Layout, pages: CallPages): void {
    const index = this.row === null ? -1 : indexOf(pages, this.row.key);
    if (this.row === null || index < 0) return this.remember(element, layout, pages);
    const top = layout.startOf(index) + this.row.below;
    if (Math.abs(top - element.scrollTop) >= 1) element.scrollTo({ top });
  }
}
