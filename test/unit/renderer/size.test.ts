import { describe, expect, it } from 'vitest';
import { sizeText } from '../../../src-renderer/text/size';

describe('a size in words', () => {
  it.each([
    [0, '0 kB'],
    [10, '1 kB'],
    [48_044, '48 kB'],
    [999_499, '999 kB'],
    [999_500, '1 MB'],
    [3_240_000, '3.2 MB'],
    [28_800_000, '29 MB'],
    [250_000_000, '250 MB'],
    [1_000_000_000, '1 GB'],
    [5_000_000_000, '5 GB'],
  ])('of %i bytes is %s', (bytes, text) => {
    expect(sizeText(bytes)).toBe(text);
  });
});
