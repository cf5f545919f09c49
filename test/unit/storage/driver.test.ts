import { afterEach, expect, it } from 'vitest';
import { connect } from '../../../src-main/storage/driver';

const database = connect(':memory:', { readOnly: false });
afterEach(() => database.exec('DROP TABLE IF EXISTS numbers'));

it.each([
  [5, 'integer'],
  [-7, 'integer'],
  [Number.MAX_SAFE_INTEGER, 'integer'],
  [1.5, 'real'],
  [Number.MAX_SAFE_INTEGER + 1, 'real'],
  ['5', 'text'],
  [null, 'null'],
])('%s is handed to the database as %s', (value, type) => {
  expect(database.get('SELECT typeof(?) AS type, ? AS value', value, value)).toEqual({ type, value });
});

it('a whole number in a column of fractions comes back as it was', () => {
  database.exec('CREATE TABLE numbers (some REAL) STRICT');
  database.run('INSERT INTO numbers (some) VALUES (?)', 42);
  expect(database.get('SELECT typeof(some) AS type, some FROM numbers')).toEqual({ type: 'real', some: 42 });
});
