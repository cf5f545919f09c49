import { beforeEach, describe, expect, it } from 'vitest';
import type { AccountId } from '../../../src-main/domain/ids';
import type { Template, TemplateId } from '../../../src-main/domain/one-off/template';
import type { SecretId } from '../../../src-main/domain/one-off/tools/secret-reference';
import { ok } from '../../../src-main/domain/result';
import { TemplateBook } from '../../../src-main/one-off/template-book';
import { UNDO_MS } from '../../../src-main/one-off/undo';
import { ManualTime, settled } from '../../doubles/manual-time';
import { aForm } from '../../doubles/one-off';
import { oneOffStorage } from '../../doubles/one-off-storage';
import { must, openHere, tempFolder } from '../../doubles/storage-kit';

const A = 'account-a' as AccountId;
const B = 'account-b' as AccountId;
const SECRET = 'secret-0001' as SecretId;
const tools = `[{"h":"{{secret:${SECRET}}}"}]`;

let time: ManualTime;
let book: TemplateBook;
let released: SecretId[];

beforeEach(() => {
  time = new ManualTime();
  released = [];
  const { handlers } = openHere(tempFolder());
  let made = 0;
  book = new TemplateBook({
    records: oneOffStorage(handlers).templates,
    secrets: { release: (_account, ids) => (released.push(...ids), Promise.resolve(ok(null))) },
    timers: time,
    newId: () => `template-${String(++made)}` as TemplateId,
    now: () => time.now(),
  });
});

const names = async (account = A) => must(await book.all(account)).map(({ form }) => form.name);
const save = async (name: string, change = {}): Promise<Template> =>
  must(await book.save(A, null, aForm({ name, ...change })));

describe('templates', () => {
  it('are kept by name, each account its own', async () => {
    await save('Reminder', { prompt: 'Remind.' });
    await save('  After sales ');
    expect(await names()).toEqual(['After sales', 'Reminder']);
    expect(await names(B)).toEqual([]);
    expect(must(await book.all(A))[1]).toMatchObject({ form: { prompt: 'Remind.', voice: 'olivia' } });
  });

  it('are saved over, and keep the day they were made', async () => {
    const { id, createdAt } = await save('Reminder');
    await time.pass(5_000);
    must(await book.save(A, id, aForm({ name: 'Reminder', prompt: 'New.' })));
    expect(must(await book.all(A))).toMatchObject([
      { id, createdAt, changedAt: createdAt + 5_000, form: { prompt: 'New.' } },
    ]);
  });

  it('need a name that is free', async () => {
    await save('Reminder');
    expect(await book.save(A, null, aForm({ name: ' ' }))).toMatchObject({ error: { code: 'template_name_empty' } });
    expect(await book.save(A, null, aForm({ name: 'Reminder' }))).toMatchObject({
      error: { code: 'template_name_taken' },
    });
    const other = await save('Other');
    expect(await book.rename(A, other.id, 'Reminder')).toMatchObject({ error: { code: 'template_name_taken' } });
    must(await book.rename(A, other.id, 'Third'));
    expect(await names()).toEqual(['Reminder', 'Third']);
  });

  it('are copied under names of their own', async () => {
    const { id } = await save('Reminder', { prompt: 'Remind.' });
    must(await book.duplicate(A, id));
    expect(must(await book.duplicate(A, id)).form).toMatchObject({ name: 'Reminder copy 2', prompt: 'Remind.' });
  });

  it('of another account are unknown', async () => {
    const { id } = await save('Reminder');
    expect(await book.get(B, id)).toMatchObject({ error: { code: 'template_unknown' } });
    expect(await book.remove(B, id)).toMatchObject({ error: { code: 'template_unknown' } });
  });

  it('give up the secrets that a new version no longer has', async () => {
    const { id } = await save('Reminder', { tools });
    must(await book.save(A, id, aForm({ name: 'Reminder' })));
    expect(released).toEqual([SECRET]);
  });
});

describe('a removed template', () => {
  it('comes back whole by Undo, with its secrets', async () => {
    const { id } = await save('Reminder', { tools });
    must(await book.remove(A, id));
    expect(await names()).toEqual([]);
    await time.pass(UNDO_MS - 1);
    must(await book.restore(A, id));
    await time.pass(UNDO_MS);
    expect(must(await book.all(A))).toMatchObject([{ id, form: { tools } }]);
    expect(released).toEqual([]);
  });

  it('is gone for good after a minute, and gives up its secrets', async () => {
    const { id } = await save('Reminder', { tools });
    must(await book.remove(A, id));
    await time.pass(UNDO_MS + 1);
    await settled();
    expect(released).toEqual([SECRET]);
    expect(await book.restore(A, id)).toMatchObject({ error: { code: 'template_unknown' } });
  });
});
