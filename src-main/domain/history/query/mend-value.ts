/** What was probably meant by an amount or a day that is written in no way that is read; '' where that cannot be told. */

const UNIT = /^(h|m|s)[a-z]*$/;

/** Of `2 minutes`, `2min`, `1h 30`: `2m`, `1h30m`. */
export function mendSeconds(value: string): string {
  const parts = [...value.toLowerCase().matchAll(/(\d+)\s*([a-z]*)/g)];
  if (parts.length === 0 || !/^[\da-z\s]+$/i.test(value)) return '';
  let unit = '';
  return parts
    .map(([, count = '', named = '']) => {
      const next = named === '' && unit === 'h' ? 'm' : named === '' && unit === 'm' ? 's' : named;
      unit = UNIT.exec(next)?.[1] ?? '?';
      return `${count}${unit}`;
    })
    .join('');
}

/** Of `.5`, `0.5$`, `> 2 USD`, `50c`: `0.5`, `>2`, `0.50`. */
export function mendCost(value: string): string {
  const match = /^(>=|<=|>|<|=)?\s*\$?\s*(\d*)(?:[.,](\d{1,2}))?\s*(\$|usd|dollars?|¢|c|ct|cents?)?$/i.exec(value);
  const [, sign = '', whole = '', part = '', unit = ''] = match ?? [];
  if (whole === '' && part === '') return '';
  const than = sign === '=' ? '' : sign;
  if (!/^[¢c]/i.test(unit)) return `${than}${whole || '0'}${part === '' ? '' : `.${part}`}`;
  return part === '' ? `${than}${(Number(whole) / 100).toFixed(2)}` : '';
}

/** Of `2026-1-5`, `2026/01/05`, `7`, `7days`, `last 7 days`: `2026-01-05`, `7d`. */
export function mendDay(value: string): string {
  const date = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(value);
  if (date) return `${date[1] ?? ''}-${(date[2] ?? '').padStart(2, '0')}-${(date[3] ?? '').padStart(2, '0')}`;
  const span = /^(?:last\s*)?0*([1-9]\d{0,3})\s*(d|days?)?$/i.exec(value);
  return span && Number(span[1]) < 2_000 ? `${span[1] ?? ''}d` : '';
}
