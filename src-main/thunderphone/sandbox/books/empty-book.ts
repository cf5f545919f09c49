import type { CallBook } from './call-book';

/** No calls. */
export const EMPTY_BOOK: CallBook = {
  find: () => undefined,
  list: () => ({
    total: 0,
    at: (position) => {
      throw new RangeError(`no call at ${position}`);
    },
    newerThan: () => 0,
  }),
  reports: () => [],
};
