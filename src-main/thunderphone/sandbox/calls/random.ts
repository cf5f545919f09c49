/** A 32-bit number from a text (FNV-1a): the same text always gives the same number. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(text, 'utf8')) {
    value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  }
  // FNV's high bits hardly move for short texts; one more mixing spreads the last characters over all bits.
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 0;
  return (value ^ (value >>> 13)) >>> 0;
}

/** A whole number in [low, high] chosen by a text. */
export function pick(text: string, low: number, high: number): number {
  return low + (hash(text) % (high - low + 1));
}
