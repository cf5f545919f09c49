import { describe, expect, it } from 'vitest';
import { isPlainData } from '../../../src-main/desktop/plain-data';
import { MOST_KEYS } from '../../../src-main/domain/history/selection';

const nested = (depth: number): unknown => (depth === 0 ? null : { inner: nested(depth - 1) });

describe('plain data', () => {
  it.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'x'.repeat(10_000)],
    ['a figure', -1.5],
    ['an object', { a: [1, 'b', { c: null }] }],
    ['an object without prototype', Object.assign(Object.create(null), { a: 1 })],
    ['the longest selection', { keys: Array.from({ length: MOST_KEYS }, () => '9'.repeat(16)) }],
    ['as deep as any command goes', nested(6)],
  ])('%s', (_what, value) => {
    expect(isPlainData(value)).toBe(true);
  });
});

describe('not plain data', () => {
  it.each<[string, unknown]>([
    ['a text beyond the longest input', 'x'.repeat(50_001)],
    ['a key beyond limits of number', Object.fromEntries(Array.from({ length: 2_000 }, (_, i) => [`k${i}`, 1]))],
    ['a list beyond limits', Array.from({ length: 11_001 }, () => 1)],
    ['lists that are too long together', Array.from({ length: 11 }, () => Array.from({ length: 1_000 }, () => 1))],
    ['texts that are too long together', Array.from({ length: 21 }, () => 'x'.repeat(50_000))],
    ['deeper than any command goes', nested(7)],
    ['not a number', Number.NaN],
    ['a big integer', 1n],
    ['a date', new Date()],
    ['a map', new Map()],
    ['a list with a name', Object.assign([1], { name: 1 })],
    ['a buffer', new ArrayBuffer(1)],
    ['a function', () => 1],
  ])('%s', (_what, value) => {
    expect(isPlainData(value)).toBe(false);
    expect(isPlainData({ inner: [value] })).toBe(false);
  });

  it('never runs an accessor', () => {
    const trap = Object.defineProperty({}, 'name', {
      enumerable: true,
      get() {
        throw new Error('was run');
      },
    });
    expect(isPlainData(trap)).toBe(false);
  });
});
