import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainCell, safeCell } from '../../../src-main/domain/safe-cell';

/** Texts that are made of what is dangerous, and of what stands between cells. */
const nasty = fc.string({
  unit: fc.constantFrom(...Array.from('=+-@\t\r\n;,|"\' aA1０＝＋－＠é'), '9999999999999999', '🙂'),
  maxLength: 14,
});

/** What a spreadsheet takes for a formula at the beginning of a cell. */
const isFormula = (cell: string): boolean => /^[=+\-@＝＋－＠\t\r]/.test(cell.replace(/^[ "]+/, ''));

describe('a cell that is safe for spreadsheets', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-1', "'-1"],
    ['+1 212 555 0142', "'+1 212 555 0142"],
    ['+12125550142', '+12125550142'],
    ['\t=1', "'\t'=1"],
    [' =1', " '=1"],
    ['"=1"', '"\'=1"'],
    ['＝1', "'＝1"],
    ['hello;=cmd()', "hello;'=cmd()"],
    ['two\n=lines', "two\n'=lines"],
    ['a - b, c', 'a - b, c'],
    ['9007199254740993', "'9007199254740993"],
    ['123456789012345', '123456789012345'],
    ["it's", "it's"],
  ])('%j becomes %j', (cell, safe) => {
    expect(safeCell(cell)).toBe(safe);
    expect(plainCell(safe)).toBe(cell);
  });

  it('comes back exactly, through a file as well', () => {
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1, maxLength: 4 }), (cells) => {
        const text = stringify([cells.map(safeCell)], { record_delimiter: 'windows', quoted_match: /[\r\n]/ });
        const [read = []] = parse(text, { relax_column_count: true, skip_empty_lines: false });
        expect(read.map(plainCell)).toEqual(cells);
      }),
      { numRuns: 3_000 },
    );
  });

  it('begins with no formula, whichever sign a program takes for the separator', () => {
    fc.assert(
      fc.property(nasty, (cell) => {
        const safe = safeCell(cell);
        if (/^\+\d+$/.test(safe)) return;
        for (const piece of safe.split(/[;,|\t\r\n]/)) expect(isFormula(piece)).toBe(false);
      }),
      { numRuns: 3_000 },
    );
  });
});
