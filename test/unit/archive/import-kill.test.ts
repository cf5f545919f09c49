import { expect, it } from 'vitest';
import { storageBuild } from '../../doubles/storage-build';
import { ACCOUNT } from '../../doubles/sample-attempts';
import { runImportKills } from '../../faults/imports/campaign';

const programs = storageBuild();

it('an import that is killed again and again loses nothing and takes nothing twice', { timeout: 600_000 }, async () => {
  const figures = await runImportKills({
    programs,
    account: ACCOUNT,
    seed: 20_261,
    kills: 20,
    calls: 600,
    tell: () => undefined,
  });
  expect(figures).toMatchObject({ lost: 0, twice: 0, untrue: 0, damaged: 0 });
  expect(figures.kills).toBeGreaterThanOrEqual(20);
});
