import type { Problem } from '../../../domain/problem/problem';
import type { Result } from '../../../domain/result';
import type { ExportWish, Written } from '../../../history/export/ports';

/** What an export's thread is begun with. */
export interface ExportOrder {
  readonly folder: string;
  readonly wish: ExportWish;
  readonly path: string;
  readonly beside: string;
}

/** What it says; the answer comes last. Anything that is sent to it means: stop. */
export type ExportMessage =
  | { readonly kind: 'progress'; readonly written: Written }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'answer'; readonly result: Result<Written | null, Problem> };
