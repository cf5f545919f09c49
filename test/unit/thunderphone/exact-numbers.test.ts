import { setFlagsFromString } from 'node:v8';
import { createContext, runInContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParseJson } from '../../../src-main/thunderphone/exact-numbers';
import { exactReader } from '../../../src-main/thunderphone/exact-numbers';

/** A parser as Electron has it: Node 20 tells how a number was written where it is asked to, and later ones always do. */
function electronsParse(): ParseJson {
  setFlagsFromString('--harmony-json-parse-with-source');
  return runInContext('JSON.parse', createContext()) as ParseJson;
}

const neverTelling: ParseJson = (text, revive) => JSON.parse(text, (key, value: unknown) => revive(key, value));

const bySource = exactReader(electronsParse());
const byLibrary = exactReader(neverTelling);

const numberText = fc.oneof(
  fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }).map(String),
  fc.integer().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => JSON.stringify(value)),
  fc.constantFrom('1e400', '-1E20', '123456789012345678901234567890.5', '12345678901234567e2', '-0'),
);
const textOf = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    numberText,
    fc.string().map((text) => JSON.stringify(text)),
    fc.constantFrom('true', 'false', 'null', '"9007199254740993"', '"-12345678901234567890"'),
    fc.array(tie('value')).map((values) => `[${values.join(' , ')}]`),
    fc
      .array(fc.tuple(fc.constantFrom('a', 'b', 'agent_id', ''), tie('value')))
      .map((members) => `{${members.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(',')}}`),
  ),
})).value;

/** Told apart from a text of the same digits. */
const shown = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => (typeof part === 'bigint' ? { bigint: String(part) } : part));

describe('reading numbers exactly', () => {
  it('asks the platform where it tells how a number was written, and the library where it does not', () => {
    const asked: string[] = [];
    const watched =
      (parse: ParseJson): ParseJson =>
      (text, revive) => {
        asked.push(text);
        return parse(text, revive);
      };
    exactReader(watched(electronsParse()))('[9007199254740993]');
    expect(asked).toContain('[9007199254740993]');
    asked.length = 0;
    exactReader(watched(neverTelling))('[9007199254740993]');
    expect(asked).not.toContain('[9007199254740993]');
  });

  it.each([
    ['the platform', bySource],
    ['the library', byLibrary],
  ])('keeps every digit of a whole number: %s', (_who, read) => {
    expect(shown(read('[9007199254740991,9007199254740993,-18446744073709551615,1.5,"9007199254740993"]'))).toBe(
      shown([9007199254740991, 9007199254740993n, -18446744073709551615n, 1.5, '9007199254740993']),
    );
    expect(() => read('[9007199254740993')).toThrow();
  });

  it('comes to the same by either way', () => {
    fc.assert(
      fc.property(textOf, (text) => {
        expect(shown(bySource(text))).toBe(shown(byLibrary(text)));
      }),
    );
  });
});
