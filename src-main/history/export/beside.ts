const MARK = '.thunderdial-export';

/** Where a file is written before it takes its place. @param id letters, digits and hyphens */
export const nextTo = (path: string, id: string): string => `${path}.${id}${MARK}`;

/** Whether a path is one that `nextTo` made. */
export const isBeside = (path: string): boolean => /^.+\.[0-9a-f-]{36}\.thunderdial-export$/s.test(path);
