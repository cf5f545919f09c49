import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { problem } from '../../../src-main/domain/problem/make-problem';
import { openArchive } from '../../../src-main/storage/archive/archive-client';
import { toldOfHistory } from '../../../src-main/storage/archive/told-of-history';
import { ACCOUNT } from '../../doubles/sample-attempts';
import { tempFolder } from '../../doubles/storage-kit';

it.each(['storage_unavailable', 'storage_full', 'storage_read_only', 'storage_damaged', 'storage_newer'] as const)(
  '%s of the history does not say that no call is placed',
  (code) => {
    const { what, advice } = toldOfHistory(problem(code));
    expect(what).toContain('history');
    expect(`${what} ${advice}`).not.toMatch(/call record|no call is placed/);
  },
);

it('other problems stay as they are', () => {
  expect(toldOfHistory(problem('selection_empty'))).toEqual(problem('selection_empty'));
});

it('a thread that cannot be had is told of the history', async () => {
  const folder = tempFolder();
  const archive = openArchive({ workerUrl: pathToFileURL(join(folder, 'none.js')), folder });
  const answer = await archive.imports.stand(ACCOUNT);
  await archive.close();
  expect(answer).toMatchObject({ ok: false, error: { what: 'The history on this computer cannot be used.' } });
});
