import type { Random } from '../lib/random';

/** The bytes of an answer, damaged below the level of JSON. */
export function damagedText(random: Random, text: string): Uint8Array {
  const bytes = Buffer.from(text);
  const at = random.whole(0, Math.max(0, bytes.length - 1));
  return random.pick([
    () => bytes.subarray(0, at),
    () => bytes.subarray(at),
    () => flipped(random, bytes),
    () => Buffer.concat([bytes.subarray(0, at), Buffer.from([random.whole(0, 255)]), bytes.subarray(at)]),
    () => Buffer.concat([bytes, bytes]),
    () => Buffer.concat([Buffer.from('\ufeff'), bytes]),
    () => Buffer.from(text, 'utf16le'),
    () => Buffer.from(`<!doctype html><body>${text}`),
    () => Buffer.from(`/* ok */ ${text}`),
    () => Buffer.from(`)]}',\n${text}`),
    () => Buffer.from(text.replace(/\d+/, random.pick(['NaN', 'Infinity', '0x10', '1_000', '+1', '01', '.5']))),
    () => Buffer.from(text.replace(/,/, ',,')),
    () => Buffer.from(text.replace(/}/, ',}')),
    () => Buffer.from(twice(random, text)),
    () =>
      Buffer.from(
        text.replace('{', `{"__proto__": ${random.pick(['null', '{"call_id": 7, "status": "completed"}'])},`),
      ),
    () => Buffer.from(text.replace('{', '{"__proto__": {"call_id": 7}, "long": 1234567890123456789,')),
    () => Buffer.from(deep(random, text)),
    () => Buffer.alloc(0),
    () => Buffer.from('null'),
  ])();
}

function flipped(random: Random, bytes: Buffer): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let times = random.whole(1, 8); times > 0; times -= 1) {
    const at = random.whole(0, Math.max(0, copy.length - 1));
    copy[at] = (copy[at] ?? 0) ^ (1 << random.whole(0, 7));
  }
  return copy;
}

/** A member named twice, with another value each time. */
function twice(random: Random, text: string): string {
  const names = [...text.matchAll(/"(\w+)":/g)].map((match) => match[1] ?? '');
  const name = names[random.whole(0, Math.max(0, names.length - 1))] ?? 'call_id';
  return text.replace('{', `{"${name}": ${random.pick(['7', '"7"', 'null', '[]', '{}', '12345678901234567890'])},`);
}

/** Somewhere a value lies deeper than any reader goes down. */
function deep(random: Random, text: string): string {
  const depth = random.pick([50, 1_000, 20_000]);
  const [open, close] = random.pick([
    ['[', ']'],
    ['{"a":', '}'],
  ]);
  const nest = `${open.repeat(depth)}1${close.repeat(depth)}`;
  return random.chance(0.5) ? nest : text.replace(/:\s*("[^"]*"|\d+|null|true|false)/, `: ${nest}`);
}
