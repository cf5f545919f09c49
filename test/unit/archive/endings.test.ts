import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../src-main/domain/history/history-filter';
import { asTyped, endingsIn, type Endings } from '../../../src-main/storage/archive/search/endings';
import { searchOf } from '../../../src-main/storage/archive/search/search';
import { archiveHere, found, serverCall, takeAll, wish } from '../../doubles/archive-kit';
import { everyEntry } from '../../doubles/insights-here';
import { must, tempFolder } from '../../doubles/storage-kit';

/** One call for each summary. */
function archiveOf(summaries: readonly string[]) {
  const archive = archiveHere(tempFolder());
  takeAll(
    archive,
    summaries.map((summary, nth) => serverCall(nth, { summary })),
  );
  return { archive, endings: endingsIn(archive.database) };
}

describe('the words that begin with what was typed', () => {
  it('are those of the index, in order, each once', () => {
    const { endings } = archiveOf(['appointments, appointment', 'Appointment', 'appoint', 'disappointment', 'appoinz']);
    expect(endings('appointm')).toEqual(['appointment', 'appointments']);
    expect(endings('appoint')).toEqual(['appoint', 'appointment', 'appointments']);
    expect(endings('appointments')).toEqual(['appointments']);
    expect(endings('appointee')).toEqual([]);
  });

  it('are left to the index where it finds them at once, and where they are many', () => {
    const { archive, endings } = archiveOf(Array.from({ length: 30 }, (_, nth) => `dishwasher${String(nth)}x`));
    expect(endings('dishw')).toBeNull();
    expect(endings('dishwasher')).toBeNull();
    expect(endings('dishwasher1')).toHaveLength(11);
    expect(found(archive, wish({ text: 'dishwasher' }))).toHaveLength(30);
  });

  it('go with the last call that has them', () => {
    const { archive, endings } = archiveOf(['']);
    const [entry] = everyEntry(archive);
    if (!entry) throw new Error('no call');
    must(archive.handlers['notes.setNote'](entry.key, 'xylographer'));
    expect(endings('xylogr')).toEqual(['xylographer']);
    must(archive.handlers['notes.setNote'](entry.key, ''));
    expect(endings('xylogr')).toEqual([]);
    expect(found(archive, wish({ text: 'xylogr' }))).toEqual([]);
  });

  it('find what the beginning itself finds', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'b', 'é', 'ß', '語', '𝒳', '7'),
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 30 }), letters, (words, typed) => {
        const { archive, endings } = archiveOf(words);
        const rowsBy = (how: Endings) => {
          const { from, row, where, values } = searchOf(1, { ...EVERYTHING, text: typed }, how);
          return archive.database.all(`SELECT ${row} AS row FROM ${from} WHERE ${where} ORDER BY ${row}`, ...values);
        };
        expect(rowsBy(endings)).toEqual(rowsBy(asTyped));
        for (const order of ['newest', 'longest'] as const) {
          expect(found(archive, wish({ text: typed }, order))).toHaveLength(rowsBy(asTyped).length);
        }
      }),
      { numRuns: 40 },
    );
  });
});
