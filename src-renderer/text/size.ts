const UNITS = ['kB', 'MB', 'GB'] as const;

/** Bytes as people count them, in steps of a thousand (SI): 0 is "0 kB", 3,240,000 is "3.2 MB". */
export function sizeText(bytes: number): string {
  let [value, unit] = [bytes / 1_000, 0];
  while (value >= 999.5 && unit < UNITS.length - 1) [value, unit] = [value / 1_000, unit + 1];
  const digits = value < 9.95 && unit > 0 ? 1 : 0;
  const shown = bytes > 0 && value < 1 && unit === 0 ? 1 : Number(value.toFixed(digits));
  return `${String(shown)} ${UNITS[unit] ?? ''}`;
}
