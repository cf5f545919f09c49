import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { openArchive } from '../../src-main/storage/archive/archive-client';
import { openStorage } from '../../src-main/storage/storage-client';
import { storageBuild } from '../doubles/storage-build';
import { fuzzAnswers } from '../faults/fuzz/answers';
import { fuzzCommands } from '../faults/fuzz/commands';

const SEED = 11;
const EACH = 300;
const built = storageBuild();

it('malformed payloads break no command, are told as such, and call nobody', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'thunderdial-fuzz-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const storage = openStorage({ workerUrl: pathToFileURL(built.worker), folder });
  const archive = openArchive({ workerUrl: pathToFileURL(built.archive), folder });
  const { crashes, placed, payloads, commands, controls } = await fuzzCommands(SEED, EACH, storage, archive);
  expect(crashes).toEqual([]);
  expect(placed).toBe(0);
  expect(payloads).toBe(commands * EACH);
  // Before the first command, after each and after the messages, a well-formed press did call.
  expect(controls).toBe(commands + 2);
});

it(
  'damaged answers are read as what they still say, or as a problem, never otherwise',
  { timeout: 60_000 },
  async () => {
    const { faults, outcomes } = await fuzzAnswers(SEED, EACH);
    expect(faults).toEqual([]);
    expect(outcomes['POST /v1/call, failing']).toEqual({ unconfirmed: EACH });
    for (const counts of Object.values(outcomes)) expect(Object.values(counts).reduce((a, b) => a + b)).toBe(EACH);
  },
);
