import type { ListEntryView } from '../../src-main/contract/views';
import type { Ask } from '../state/ask';
import type { PagedRows } from '../state/paged-list';
import { PagedList } from '../state/paged-list';

/** What is shown of the do-not-call list at a moment; it is narrowed by a text. */
export type EntryRows = PagedRows<ListEntryView, string>;
export type EntryList = PagedList<ListEntryView, string>;

export const makeEntryList = (ask: Ask): EntryList =>
  new PagedList(
    (query, range) => ask('doNotCall.page', { query, ...range }),
    '',
    (a, b) => a === b,
  );
