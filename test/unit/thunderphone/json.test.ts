import { describe, expect, it } from 'vitest';
import { readJson, writeJson } from '../../../src-main/thunderphone/json';

const read = (text: string): unknown => {
  const json = readJson(text);
  if (!json.ok) throw new Error(json.error);
  return json.value;
};

describe('reading JSON', () => {
  it.each([
    ['9007199254740991', 9007199254740991],
    ['9007199254740993', 9007199254740993n],
    ['-9007199254740993', -9007199254740993n],
    ['18446744073709551615', 18446744073709551615n],
    ['{"id":9007199254740993,"n":1.5}', { id: 9007199254740993n, n: 1.5 }],
    ['"9007199254740993"', '9007199254740993'],
    ['0.12345678901234567890', 0.12345678901234568],
    ['{"a":1,"a":2}', { a: 2 }],
    ['{"x":9007199254740993,"a":1,"a":2}', { x: 9007199254740993n, a: 2 }],
  ])('keeps all digits of %s', (text, value) => {
    expect(read(text)).toEqual(value);
  });

  it.each(['', '{', '[1,2', '{"a":', '<html>', 'undefined', 'NaN', '{"a":9007199254740993', '['.repeat(200_000)])(
    'refuses what is not JSON (%#)',
    (text) => {
      expect(readJson(text)).toEqual({ ok: false, error: 'not_json' });
    },
  );

  it.each(['{"__proto__":{"polluted":1}}', '{"__proto__":{"polluted":1},"id":9007199254740993}'])(
    'lets an answer change no prototype: %s',
    (text) => {
      const value = read(text);
      expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
      expect(Reflect.get(Object.prototype, 'polluted')).toBeUndefined();
    },
  );
});

describe('what lies deep', () => {
  const nest = (depth: number, [open, close]: readonly [string, string]): string =>
    `${open.repeat(depth)}"]}"${close.repeat(depth)}`;

  it.each([
    ['[', ']'],
    ['{"a":', '}'],
  ] as const)('of %s is read to a depth of 100 and refused below, before anything goes down into it', (...pair) => {
    expect(readJson(nest(100, pair)).ok).toBe(true);
    expect(readJson(nest(101, pair))).toEqual({ ok: false, error: 'not_json' });
    expect(readJson(nest(5_000, pair))).toEqual({ ok: false, error: 'not_json' });
  });

  it('is not told by brackets in texts, nor by many lists beside one another', () => {
    const many = '['.repeat(500);
    expect(read(`["${many}\\\\"]`)).toEqual([`${many}\\`]);
    expect(read(`["\\"${many}"]`)).toEqual([`"${many}`]);
    expect(read(`[${Array.from({ length: 500 }, () => '[]').join(',')}]`)).toHaveLength(500);
  });
});

describe('writing JSON', () => {
  it('writes a bigint as a bare integer and leaves undefined members out', () => {
    expect(writeJson({ agent_id: 9007199254740993n, a: 'x"y', b: undefined, c: 120 })).toBe(
      '{"agent_id":9007199254740993,"a":"x\\"y","c":120}',
    );
  });
});
