import { describe, expect, it } from 'vitest';
import { placeholdersIn, readVariables, sameVariables } from '../../../src-main/domain/call/variables';

const row = (name: string, value = 'x') => ({ name, value });

describe('variables', () => {
  it('are read by their names, without the rows that are empty', () => {
    expect(readVariables([row(' name ', ' Ann '), row('', ''), row('day', '')])).toEqual({
      ok: true,
      value: [row('name', ' Ann '), row('day', '')],
    });
  });

  it('are told which row lacks a name and which name is there twice', () => {
    expect(readVariables([row('a'), row(''), row('a')])).toEqual({
      ok: false,
      error: [null, expect.stringContaining('name') as string, '"a" is there already.'],
    });
  });

  it('differ by any name or value', () => {
    expect(sameVariables([row('a')], [row('a')])).toBe(true);
    expect(sameVariables([row('a')], [row('a', 'y')])).toBe(false);
    expect(sameVariables([row('a')], [row('a'), row('b')])).toBe(false);
  });
});

describe('what looks like a placeholder', () => {
  it.each<[string, readonly string[]]>([
    ['Call {{ name }} on {day}, {{name}}.', ['name', 'day']],
    ['{{first_name}} {order.id} {größe}', ['first_name', 'order.id', 'größe']],
    ['{} {{}} {1} { a: 1 } {"a": 2} ${', []],
  ])('in %j is %j', (prompt, names) => {
    expect(placeholdersIn(prompt)).toEqual(names);
  });
});
