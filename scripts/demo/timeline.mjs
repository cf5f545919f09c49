// What happened and when, counted from the start of the demo.

/** @typedef {{ say(text: string): void }} Timeline */

/** @returns {Timeline} */
export function createTimeline() {
  const start = performance.now();
  return {
    say(text) {
      const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(5);
      process.stdout.write(`${seconds} s  ${text}\n`);
    },
  };
}
