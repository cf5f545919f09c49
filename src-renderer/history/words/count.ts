const whole = new Intl.NumberFormat('en-US');

/** "No calls", "1 call", "1,234 calls"; "more than 1,000 calls" where not all have been counted yet. */
export function callCount(count: number, exact = true): string {
  if (!exact) return `more than ${whole.format(count)} calls`;
  if (count === 0) return 'No calls';
  return count === 1 ? '1 call' : `${whole.format(count)} calls`;
}
