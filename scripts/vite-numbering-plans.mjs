// Replaces the numbering plans of libphonenumber-js, one object literal of 150 kB, by their text when the program is
// built. A plan is read when its country is first asked for: a start needs one or two of 245.
import { readFileSync } from 'node:fs';

const PLANS = /[\\/]libphonenumber-js[\\/]metadata\.max\.json\.js$/;

export function numberingPlans() {
  return {
    name: 'numbering-plans',
    load: (/** @type {string} */ id) =>
      PLANS.test(id) ? plansModule(readFileSync(id.slice(0, -'.js'.length), 'utf8')) : null,
  };
}

/** @param {string} json what libphonenumber-js knows @returns {string} a module whose default export is the same */
export function plansModule(json) {
  const { countries, ...rest } = JSON.parse(json);
  const lines = Object.entries(countries).map(([country, plan]) => `${country} ${JSON.stringify(plan)}`);
  return `
const countries = {};
for (const line of ${JSON.stringify(lines.join('\n'))}.split('\\n')) {
  const end = line.indexOf(' ');
  const country = line.slice(0, end);
  let plan;
  // Not replaced by its value: that would make a new shape of the object, and new code for it, each time.
  Object.defineProperty(countries, country, { get: () => (plan ??= JSON.parse(line.slice(end))), enumerable: true });
}
export default { ...JSON.parse(${JSON.stringify(JSON.stringify(rest))}), countries };
`;
}
