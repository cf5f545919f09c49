/** A spreadsheet would run such a cell (https://owasp.org/www-community/attacks/CSV_Injection). */
const FORMULA = /^[=+\-@\t\r]/;
/** A number with its plus is no formula that does anything, and every dialer reads it. */
const NUMBER = /^\+\d+$/;

/** A cell that no spreadsheet takes for a formula: an apostrophe makes it text. */
export const safeCell = (cell: string): string => (FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell);

/** What a cell held before `safeCell`. */
export const plainCell = (cell: string): string => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);
