// The few sums that a table of measurements needs.

/** @param {readonly number[]} values @param {number} share 0 to 1 @returns {number} */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.ceil(place)] ?? NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5);

/** @typedef {{ median: number, q1: number, q3: number, p95: number, p99: number, min: number, max: number, n: number }} Spread */

/** @param {readonly number[]} values @returns {Spread} */
export const spread = (values) => ({
  median: median(values),
  q1: quantile(values, 0.25),
  q3: quantile(values, 0.75),
  p95: quantile(values, 0.95),
  p99: quantile(values, 0.99),
  min: Math.min(...values),
  max: Math.max(...values),
  n: values.length,
});
