import type { TermName } from '../terms';

/** How an amount of which only the number is typed may go on: `14` as `14d`, `5` as `5m`. */
export function goOn(name: TermName, typed: string): readonly string[] {
  const isWhole = /^[1-9]\d{0,3}$/.test(typed);
  if (name === 'after' || name === 'before') return isWhole ? [`${typed}d`] : [];
  if (name === 'longer' || name === 'shorter') return isWhole ? ['m', 's', 'h'].map((unit) => typed + unit) : [];
  if (name !== 'cost') return [];
  const [, sign = '', amount = ''] = /^(>=?|<=?)?\$?(\d{1,7}(?:[.,]\d{1,2})?)$/.exec(typed) ?? [];
  return amount === '' || sign !== '' ? [] : [`>=${amount}`, `<=${amount}`];
}
