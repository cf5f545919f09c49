const whole = new Intl.NumberFormat('en-US');

/** "No calls", "1 call", "1,234 calls". */
export function callCount(count: number): string {
  if (count === 0) return 'No calls';
  return count === 1 ? '1 call' : `${whole.format(count)} calls`;
}
