import type { Columns } from './columns';

/** A measure of the calls that count, side by side: `values` with 0 where it is not told, `told` with 1 or 0. */
export interface Measured {
  readonly values: Float64Array;
  readonly told: Float64Array;
}

/** Reads a measure of those calls once, so that each kind of group adds it up without looking for what is not told. */
export class MeasureReader implements Measured {
  values = new Float64Array(1_024);
  told = new Float64Array(1_024);
  /** Of all calls read so far. */
  sum = 0;
  toldSum = 0;

  constructor(private readonly name: 'seconds' | 'minutes' | 'cents') {}

  /** @param kept the places of those calls in the columns that count */
  read(columns: Columns, kept: Uint32Array): void {
    if (this.values.length < kept.length) {
      this.values = new Float64Array(kept.length);
      this.told = new Float64Array(kept.length);
    }
    const { values, told } = this;
    const given = columns.column(this.name);
    let [sum, toldSum] = [this.sum, this.toldSum];
    for (let nth = 0; nth < kept.length; nth += 1) {
      const value = given[kept[nth] ?? 0] ?? NaN;
      // Only what is not a number differs from itself.
      const isTold = value === value;
      values[nth] = isTold ? value : 0;
      told[nth] = isTold ? 1 : 0;
      if (!isTold) continue;
      sum += value;
      toldSum += 1;
    }
    [this.sum, this.toldSum] = [sum, toldSum];
  }
}
