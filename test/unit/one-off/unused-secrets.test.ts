import { beforeEach, describe, expect, it } from 'vitest';
import { DraftDesk } from '../../../src-main/calls/draft/draft-desk';
import { createLastChoices } from '../../../src-main/calls/draft/last-choices';
import { composeOneOff } from '../../../src-main/compose/one-off';
import type { AccountId, AttemptId, DraftId } from '../../../src-main/domain/ids';
import type { OneOffForm } from '../../../src-main/domain/one-off/one-off-form';
import { emptyOneOff } from '../../../src-main/domain/one-off/one-off-form';
import { UNDO_MS } from '../../../src-main/one-off/undo';
import { ManualTime, settled } from '../../doubles/manual-time';
import { noVariables } from '../../doubles/no-secrets';
import { aForm, aTool } from '../../doubles/one-off';
import { oneOffStorage } from '../../doubles/one-off-storage';
import { ScriptedSecretStore } from '../../doubles/scripted-secret-store';
import { must, openHere, tempFolder } from '../../doubles/storage-kit';

const A = 'account-a' as AccountId;
const B = 'account-b' as AccountId;

let folder: string;
let time: ManualTime;
let keychain: ScriptedSecretStore;
let run: ReturnType<typeof start>;

/** One run of the program over the same record and the same keychain. */
function start() {
  const { handlers, close } = openHere(folder);
  const choices = createLastChoices({
    get: (key) => Promise.resolve(handlers['preferences.get'](key)),
    set: (key, value) => Promise.resolve(handlers['preferences.set'](key, value)),
  });
  let made = 0;
  const desk = new DraftDesk(
    { draftId: () => `draft-${String(++made)}` as DraftId, attemptId: () => 'unused' as AttemptId },
    choices,
    noVariables,
  );
  const storage = oneOffStorage(handlers);
  const memory = new ScriptedSecretStore();
  const parts = composeOneOff({ storage, keychain, memory, choices, desk, timers: time, now: () => time.now() });
  return { ...parts, desk, close };
}

beforeEach(async () => {
  folder = tempFolder();
  time = new ManualTime();
  keychain = new ScriptedSecretStore();
  run = start();
  await run.desk.useAccount(A);
});

/** The program ends and is started again. */
async function restart(): Promise<void> {
  await settled();
  run.close(true);
  run = start();
  await run.desk.useAccount(A);
}

const put = (form: Partial<OneOffForm>): void => {
  const { id, ...draft } = run.desk.current();
  must(run.desk.edit(id, { ...draft, oneOff: { ...draft.oneOff, ...form } }));
};

/** As Keep tools does: the value goes to the keychain, the reference into the form. */
async function keepInForm(value: string): Promise<string> {
  const kept = must(await run.secrets.keep(A, [aTool({ Authorization: value })], 'keychain'));
  const tools = JSON.stringify(kept.tools);
  put({ tools });
  return tools;
}

const held = () => [...keychain.secrets.values()].map(({ key }) => key);

describe('a secret that was typed over in a form', () => {
  it('goes once Undo is over, and the one in its place stays', async () => {
    await keepInForm('first');
    await keepInForm('second');
    await time.pass(UNDO_MS);
    expect(held()).toEqual(['first', 'second']);
    await time.pass(2);
    await settled();
    expect(held()).toEqual(['second']);
  });

  it('stays where Undo brought the form back, also when it was typed over twice', async () => {
    const tools = await keepInForm('first');
    put({ tools: '' });
    await time.pass(UNDO_MS - 1_000);
    put({ tools });
    put({ tools: '' });
    await time.pass(UNDO_MS - 1_000);
    put({ tools });
    await time.pass(UNDO_MS * 2);
    await settled();
    expect(held()).toEqual(['first']);
  });

  it('stays while a template has it, also a deleted one that can be brought back', async () => {
    const tools = await keepInForm('first');
    const { id } = must(await run.templates.save(A, null, aForm({ name: 'Friday', tools })));
    put({ tools: '' });
    await time.pass(UNDO_MS * 2);
    await settled();
    must(await run.templates.remove(A, id));
    must(await run.templates.save(A, null, aForm({ name: 'Thursday', tools })));
    const [thursday] = must(await run.templates.all(A));
    // The other template lets go of it while the deleted one can still come back.
    must(await run.templates.save(A, thursday?.id ?? null, aForm({ name: 'Thursday' })));
    must(await run.templates.restore(A, id));
    expect(held()).toEqual(['first']);
  });

  it('stays in the form of an account that is not in use', async () => {
    await keepInForm('first');
    await run.desk.useAccount(B);
    await time.pass(UNDO_MS * 2);
    await settled();
    expect(held()).toEqual(['first']);
  });

  it('in a locked keychain goes when that is open again', async () => {
    await keepInForm('first');
    put(emptyOneOff);
    keychain.trouble = { kind: 'locked', note: '' };
    await time.pass(UNDO_MS + 1);
    await settled();
    keychain.trouble = null;
    must(await run.formSecrets.tidy(A));
    expect(held()).toEqual([]);
  });
});

describe('tidying', () => {
  it('deletes what the last run left that nothing refers to, and nothing else', async () => {
    await keepInForm('first');
    await keepInForm('second');
    const template = must(await run.secrets.keep(A, [aTool({ A: 'in a template' })], 'keychain'));
    must(await run.templates.save(A, null, aForm({ name: 'Friday', tools: JSON.stringify(template.tools) })));
    await restart();
    must(await run.formSecrets.tidy(A));
    expect(held()).toEqual(['second', 'in a template']);
  });

  it('leaves alone what was kept in this run and is not in the form yet, and what Undo may bring back', async () => {
    await keepInForm('of the last run');
    await restart();
    put({ tools: '' });
    must(await run.secrets.keep(A, [aTool({ A: 'on its way to the form' })], 'keychain'));
    must(await run.formSecrets.tidy(A));
    expect(held()).toEqual(['of the last run', 'on its way to the form']);
  });
});
