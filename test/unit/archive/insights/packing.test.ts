import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMN_NAMES, isMeasure, type Figure } from '../../../../src-main/storage/archive/insights/columns';
import { pack, Unpacked } from '../../../../src-main/storage/archive/insights/packing';

const whole = fc.oneof(fc.nat(3), fc.nat(300), fc.nat(70_000), fc.nat(4_294_967_295), fc.maxSafeNat());
const measure = fc.oneof(
  whole,
  fc.constant(NaN),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((v) => v + 0),
);
const figure: fc.Arbitrary<Figure> = fc.record({
  row: fc.maxSafeNat(),
  account: whole,
  flags: fc.nat(7),
  state: whole,
  direction: whole,
  reason: whole,
  agent: whole,
  own: whole,
  seconds: measure,
  minutes: measure,
  cents: measure,
});

const read = (unpacked: Unpacked): readonly Record<string, number | undefined>[] =>
  Array.from({ length: unpacked.length }, (_, at) =>
    Object.fromEntries(COLUMN_NAMES.map((name) => [name, unpacked.column(name)[at]])),
  );

describe('a chunk of figures', () => {
  it('comes back as it was, one after the other in the same room', () => {
    const unpacked = new Unpacked();
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 1_100, size: 'small' }), fc.nat(7), (figures, shift) => {
        const packed = pack(figures);
        // A driver's buffer may begin anywhere.
        const moved = new Uint8Array(packed.length + shift).subarray(shift);
        moved.set(packed);
        expect(unpacked.load(moved)).toBe(true);
        expect(read(unpacked)).toEqual(figures);
      }),
    );
  });

  it('is small where its values are', () => {
    const figures = Array.from({ length: 1_000 }, (_, nth): Figure => {
      const small = {
        account: 1,
        flags: 0,
        state: 1 + (nth % 2),
        direction: 1,
        reason: nth % 9,
        agent: nth % 40,
        own: nth % 9,
      };
      return { row: 1_800_000_000_000_000 + nth, ...small, seconds: nth % 600, minutes: nth % 10, cents: nth % 80 };
    });
    expect(pack(figures).length).toBeLessThan(1_000 * 17);
    expect(COLUMN_NAMES.filter(isMeasure)).toEqual(['seconds', 'minutes', 'cents']);
  });

  it('of other bytes is told', () => {
    const figures = [
      {
        row: 1,
        account: 1,
        flags: 0,
        state: 1,
        direction: 1,
        reason: 1,
        agent: 1,
        own: 1,
        seconds: 1,
        minutes: 1,
        cents: 1,
      },
    ];
    const packed = pack(figures);
    const unpacked = new Unpacked();
    for (const length of [0, 3, 10, packed.length - 1]) expect(unpacked.load(packed.slice(0, length))).toBe(false);
    const odd = packed.slice();
    odd[4] = 3;
    expect(unpacked.load(odd)).toBe(false);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect([true, false]).toContain(unpacked.load(bytes));
      }),
    );
  });
});
