import type { Random } from '../lib/random';
import { oddText, oddValue } from './odd-values';

/** A payload with one to three things wrong with it; by luck it may still be one that a window could send. */
export function spoilt(random: Random, valid: unknown): unknown {
  if (valid === null || typeof valid !== 'object') return oddValue(random, { id: 'x' });
  let payload: unknown = valid;
  for (let times = random.whole(1, 3); times > 0; times -= 1) payload = spoiltOnce(random, payload);
  return payload;
}

function spoiltOnce(random: Random, payload: unknown): unknown {
  if (!isPlain(payload)) return oddValue(random, {});
  const names = Object.keys(payload);
  const name = names[random.whole(0, Math.max(0, names.length - 1))] ?? 'id';
  const value = payload[name];
  const { [name]: _gone, ...without } = payload;
  return random.pick([
    () => without,
    () => ({ ...without, [random.pick([name.toUpperCase(), `${name} `, `_${name}`, 'admin'])]: value }),
    () => ({ ...payload, [name]: oddValue(random, payload) }),
    () => ({ ...payload, [name]: typeof value === 'string' ? wronglyWritten(random, value) : [value] }),
    () => ({ ...payload, [random.pick(['extra', 'to', 'key', 'repeat', 'then', ''])]: oddValue(random, {}) }),
    () =>
      isPlain(value) ? { ...payload, [name]: spoiltOnce(random, value) } : { ...payload, [name]: { [name]: value } },
    () => oddValue(random, payload),
  ])();
}

function wronglyWritten(random: Random, text: string): string {
  const at = random.whole(0, text.length);
  return random.pick([
    () => text.slice(0, at) + oddText(random) + text.slice(at),
    () => text.slice(0, at),
    () => text.slice(0, 100).repeat(random.pick([2, 100, 5_000])),
    () => [...text].reverse().join(''),
    () => text.toUpperCase(),
  ])();
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
