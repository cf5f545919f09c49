import type { Random } from '../lib/random';

/** Texts that trip readers: of no length and of too much, with what does not show, with what means something elsewhere. */
export function oddText(random: Random): string {
  return random.pick([
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    '\u202e+1212',
    '\ufeff+12125550142',
    '٠١٢٣',
    "'; DROP TABLE attempts; --",
    '%_*?"(]',
    'NEAR(',
    '__proto__',
    'constructor',
    '../../etc/passwd',
    '<img src=x onerror=alert(1)>',
    '+1212555014\u0000',
    '+0',
    '+99999999999999999999',
    '1e3',
    '-1',
    'null',
    'true',
    '\r\nX-Header: 1',
    'x'.repeat(random.pick([65, 201, 2_001, 10_001, 40_000])),
    '💥'.repeat(random.whole(1, 40)),
  ]);
}

export function oddNumber(random: Random): number {
  return random.pick([
    -1,
    -0,
    0,
    0.5,
    1e9 + 1,
    2 ** 31,
    2 ** 53,
    -(2 ** 53),
    1e21,
    1e308,
    5e-324,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ]);
}

/** `inside`, so many times over in arrays or objects. */
export function nested(random: Random, inside: unknown, depth: number): unknown {
  const list = random.chance(0.5);
  let value = inside;
  for (let level = 0; level < depth; level += 1) value = list ? [value] : { a: value };
  return value;
}

class Disguised {
  readonly id = 'attempt-1';
}

/** What a structured clone can carry and JSON cannot, and what not even that can. */
export function oddObject(random: Random, like: object): unknown {
  const cyclic: Record<string, unknown> = { ...like };
  cyclic['self'] = cyclic;
  const withGetter = Object.defineProperty({ ...like }, 'late', { get: () => 'x', enumerable: true });
  const named = Object.assign([like], { name: 'x' });
  return random.pick([
    new Map(Object.entries(like)),
    new Set([like]),
    new Date(0),
    new Error('payload'),
    /x/g,
    new Uint8Array(8),
    new ArrayBuffer(8),
    Promise.resolve(like),
    Object.assign(new Disguised(), like),
    Object.create(like),
    JSON.parse(`{"__proto__": {"admin": true}}`),
    { ...like, __defineGetter__: 1 },
    { ...like, constructor: { prototype: { admin: true } } },
    { ...like, [Symbol('x')]: 1 },
    cyclic,
    withGetter,
    named,
    Object.assign([], like),
    new Array(5_000).fill(like),
    Array.from({ length: 2_000 }, (_, index) => index),
    Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`k${index}`, index])),
    nested(random, like, random.pick([1, 7, 100, 5_000])),
    () => like,
    Symbol('payload'),
    10n,
  ]);
}

export const oddValue = (random: Random, like: object): unknown =>
  random.pick([
    () => oddText(random),
    () => oddNumber(random),
    () => oddObject(random, like),
    () => random.pick([null, undefined, true, false, {}, [], [[]], [null]]),
  ])();
