import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { advance, begin } from '../../../src-main/domain/call/advance';
import { problem } from '../../../src-main/domain/problem/make-problem';
import { openStorage, type Storage } from '../../../src-main/storage/storage-client';
import { press } from '../../doubles/presses';
import { ACCOUNT, CALL, PRESSED_AT } from '../../doubles/sample-attempts';
import { storageBuild } from '../../doubles/storage-build';
import { must, tempFolder } from '../../doubles/storage-kit';
import { yesToRepeats } from '../../doubles/guard-kit';

const built = storageBuild();
const unavailable = { ok: false, error: problem('storage_unavailable') };

function start(folder: string, workerUrl: string | URL = built.worker) {
  const notes: string[] = [];
  const storage = openStorage({ workerUrl, folder, note: (text) => notes.push(text) });
  onTestFinished(() => storage.close());
  return { storage, notes };
}

/** A thread that behaves as told instead of storing anything. */
function script(lines: string): URL {
  const path = join(tempFolder(), 'thread.mjs');
  writeFileSync(path, `import { parentPort } from 'node:worker_threads';\n${lines}\n`);
  return pathToFileURL(path);
}

/** One request of each kind that a port has. */
const requests: readonly (readonly [string, (storage: Storage) => Promise<{ readonly ok: boolean }>])[] = [
  ['attempts.begin', ({ attempts }) => attempts.begin(press(1), yesToRepeats)],
  [
    'attempts.append',
    ({ attempts }) => {
      const accepted = { kind: 'accepted', at: PRESSED_AT, callId: CALL, replay: false } as const;
      return attempts.append(accepted, advance(begin(press(1)), accepted));
    },
  ],
  ['attempts.open', ({ attempts }) => attempts.open()],
  ['attempts.byId', ({ attempts }) => attempts.byId(press(1).attemptId)],
  ['attempts.owned', ({ attempts }) => attempts.owned(ACCOUNT, [CALL])],
  ['attempts.changedAfter', ({ attempts }) => attempts.changedAfter(0, 10)],
  ['transcripts.count', ({ transcripts }) => transcripts.count()],
  ['transcripts.page', ({ transcripts }) => transcripts.page(null, 10)],
  ['transcripts.of', ({ transcripts }) => transcripts.of(press(1).attemptId)],
  ['transcripts.remove', ({ transcripts }) => transcripts.remove([press(1).attemptId])],
  ['transcripts.removeAll', ({ transcripts }) => transcripts.removeAll()],
  ['history.lastNumbers', ({ history }) => history.lastNumbers(ACCOUNT, 5)],
  ['history.attemptsOf', ({ history }) => history.attemptsOf(ACCOUNT, [CALL])],
  ['history.timeline', ({ history }) => history.timeline(press(1).attemptId)],
  [
    'accounts.save',
    ({ accounts }) =>
      accounts.save({ id: ACCOUNT, name: 'A', baseUrl: 'https://a', keyHome: 'memory', keyPrefix: '', createdAt: 1 }),
  ],
  ['accounts.all', ({ accounts }) => accounts.all()],
  ['accounts.remove', ({ accounts }) => accounts.remove(ACCOUNT)],
  ['preferences.set', ({ preferences }) => preferences.set('key', 'value')],
  ['preferences.get', ({ preferences }) => preferences.get('key')],
  ['directories.save', ({ directories }) => directories.save(ACCOUNT, 'agents', { value: [], fetchedAt: 1 })],
  ['directories.load', ({ directories }) => directories.load(ACCOUNT)],
  ['directories.forget', ({ directories }) => directories.forget(ACCOUNT)],
];

describe('the storage in its own thread', () => {
  it('answers every request, also those made before it is ready', async () => {
    const { storage, notes } = start(tempFolder());
    const answers = requests.map(async ([name, ask]) => [name, (await ask(storage)).ok] as const);
    expect(await Promise.all(answers)).toEqual(requests.map(([name]) => [name, true]));
    expect(await storage.ready).toEqual({ ok: true, value: { damaged: null, begun: true, upgradedFrom: null } });
    expect(must(await storage.attempts.owned(ACCOUNT, [CALL]))).toEqual(new Set([CALL]));
    expect(must(await storage.attempts.byId(press(1).attemptId))).toMatchObject({ callId: CALL, state: 'initiated' });
    expect(notes).toEqual([]);
  });

  it('gives every request the reason why the record could not be opened', async () => {
    const file = join(tempFolder(), 'file');
    writeFileSync(file, 'x');
    const { storage } = start(join(file, 'below'));
    const answers = await Promise.all(requests.map(([, ask]) => ask(storage)));
    expect(answers).toEqual(requests.map(() => unavailable));
    expect(await storage.ready).toEqual(unavailable);
  });

  it('turns what contradicts the record into a problem and goes on', async () => {
    const { storage, notes } = start(tempFolder());
    must(await storage.attempts.begin(press(1), yesToRepeats));
    const clash = press(2, {}, { attemptId: press(1).attemptId });
    expect(await storage.attempts.begin(clash, yesToRepeats)).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(notes).toEqual(['storage: attempts.begin failed: SQLITE_CONSTRAINT 2067']);
    must(await storage.attempts.begin(press(2), yesToRepeats));
  });

  it('turns what cannot be sent to it into a problem and goes on', async () => {
    const { storage } = start(tempFolder());
    const strange = { at: 1, value: [], fetchedAt: 1, toString: () => 'a function cannot be cloned' };
    const saved = await storage.directories.save(ACCOUNT, 'agents', strange);
    expect(saved).toEqual({ ok: false, error: problem('internal') });
    must(await storage.directories.load(ACCOUNT));
  });
});

describe('closing', () => {
  it('answers what was asked before, then leaves one tidy file', async () => {
    const folder = tempFolder();
    const { storage } = start(folder);
    const asked = [1, 2, 3].map((nth) => storage.attempts.begin(press(nth), yesToRepeats));
    await storage.close();
    for (const answer of await Promise.all(asked)) expect(answer.ok).toBe(true);
    const again = start(folder).storage;
    expect(must(await again.ready).begun).toBe(false);
    expect(must(await again.attempts.open())).toHaveLength(3);
  });

  it('can be done twice; later requests are refused', async () => {
    const { storage } = start(tempFolder());
    await Promise.all([storage.close(), storage.close()]);
    await storage.close();
    expect(await storage.attempts.begin(press(1), yesToRepeats)).toEqual(unavailable);
  });
});

describe('a thread that fails', () => {
  it.each<readonly [string, () => string | URL]>([
    ['is not there', () => join(tempFolder(), 'nowhere.mjs')],
    ['is no path at all', () => 'worker.mjs'],
    ['throws at once', () => script(`throw new Error('+12125550142')`)],
    ['ends at once', () => script('process.exit(3)')],
    ['throws at a request', () => script(`parentPort.on('message', () => { throw new TypeError('no') })`)],
    ['ends at a request', () => script(`parentPort.on('message', () => process.exit(0))`)],
  ])('because it %s: all that wait and all that come later are told', async (_what, workerUrl) => {
    const { storage, notes } = start(tempFolder(), workerUrl());
    const waiting = [storage.attempts.begin(press(1), yesToRepeats), storage.preferences.get('x')];
    expect(await Promise.all(waiting)).toEqual([unavailable, unavailable]);
    expect(await storage.ready).toEqual(unavailable);
    expect(await storage.attempts.open()).toEqual(unavailable);
    expect(notes.join()).not.toContain('+1212');
    await storage.close();
  });
});
