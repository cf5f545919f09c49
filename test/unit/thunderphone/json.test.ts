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

describe('writing JSON', () => {
  it('writes a bigint as a bare integer and leaves undefined members out', () => {
    expect(writeJson({ agent_id: 9007199254740993n, a: 'x"y', b: undefined, c: 120 })).toBe(
      '{"agent_id":9007199254740993,"a":"x\\"y","c":120}',
    );
  });
});
