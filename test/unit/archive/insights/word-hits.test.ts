import { expect, it } from 'vitest';
import { EVERYTHING } from '../../../../src-main/domain/history/history-filter';
import { WordHits } from '../../../../src-main/storage/archive/insights/word-hits';
import { asTyped } from '../../../../src-main/storage/archive/search/endings';
import { archiveHere, serverCall, takeAll } from '../../../doubles/archive-kit';
import { everyEntry } from '../../../doubles/insights-here';
import { tempFolder } from '../../../doubles/storage-kit';

it.each([1, 2, 3, 1_000])('the finds of a word are read in order, all of them, of %i chunks at once', (chunks) => {
  const archive = archiveHere(tempFolder());
  const calls = Array.from({ length: 6_000 }, (_, nth) =>
    serverCall(nth, { summary: nth % 3 === 0 ? 'a roof' : 'none' }),
  );
  takeAll(archive, calls);
  const rows = everyEntry(archive)
    .filter(({ summary }) => summary === 'a roof')
    .map(({ key }) => Number(key))
    .sort((a, b) => a - b);
  // The newest ones lie beyond what is asked for.
  const last = rows.at(-101) ?? 0;
  const hits = WordHits.of(archive.database, { ...EVERYTHING, text: 'roof' }, asTyped, chunks);
  const found: number[] = [];
  // Each reading takes the next chunks: there are fewer than 100.
  for (let reads = 0; reads < 100;) {
    const next = hits?.nextAfter(found.at(-1) ?? -1) ?? null;
    if (next !== null) found.push(next);
    else if (hits?.knownTo() === Infinity) break;
    else hits?.read(found.at(-1) ?? -1, last);
    if (next === null) reads += 1;
  }
  expect(found).toEqual(rows.slice(0, -100));
  expect(rows).toHaveLength(2_000);
});

it('without words and tags there is nothing to look for', () => {
  expect(
    WordHits.of(archiveHere(tempFolder()).database, { ...EVERYTHING, text: ' - ', states: ['failed'] }, asTyped),
  ).toBeNull();
});
