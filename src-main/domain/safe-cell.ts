/**
 * Where a cell begins, or would begin for a program that takes another sign for the separator, and what stands there could
 * be run as a formula (https://owasp.org/www-community/attacks/CSV_Injection).
 */
const BEGINS = /(?<=^|[;,|\t\r\n])([ "]*'*)(?=[=+\-@＝＋－＠\t\r])/g;
const ESCAPED = /(?<=^|[;,|\t\r\n])([ "]*'*)'(?=[=+\-@＝＋－＠\t\r])/g;
/** A number with its plus is no formula that does anything, and every dialer reads it. */
const NUMBER = /^\+\d+$/;
/** A spreadsheet keeps fifteen digits of a number and makes noughts of the rest. */
const LONG_NUMBER = /^'*\d{16,}$/;

/** A cell that no spreadsheet takes for a formula or a rounded number: an apostrophe makes it text. */
export function safeCell(cell: string): string {
  if (NUMBER.test(cell)) return cell;
  return LONG_NUMBER.test(cell) ? `'${cell}` : cell.replace(BEGINS, "$1'");
}

/** What a cell held before `safeCell`. */
export function plainCell(cell: string): string {
  return /^'+\d{16,}$/.test(cell) ? cell.slice(1) : cell.replace(ESCAPED, '$1');
}
