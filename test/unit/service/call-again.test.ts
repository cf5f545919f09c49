import { describe, expect, it } from 'vitest';
import { DraftDesk } from '../../../src-main/calls/draft/draft-desk';
import { noChoice } from '../../../src-main/calls/draft/last-choice';
import type { Placement } from '../../../src-main/domain/call/placement';
import type { AccountId, AttemptId, DraftId } from '../../../src-main/domain/ids';
import type { E164 } from '../../../src-main/domain/number';
import { ok } from '../../../src-main/domain/result';
import { readOneOff } from '../../../src-main/domain/one-off/read-one-off';
import { draftHandlers } from '../../../src-main/service/handlers/draft-handlers';
import type { AppParts } from '../../../src-main/service/handlers/parts';
import { ManualTime } from '../../doubles/manual-time';
import { aForm } from '../../doubles/one-off';
import { pressKit } from '../../doubles/press-kit';
import { ACCOUNT, attempt, placement } from '../../doubles/sample-attempts';

/** Call again on an attempt that was made so. */
async function callAgain(change: Partial<Placement>) {
  const { desk } = await pressKit();
  const made = attempt(placement(change));
  const parts: Pick<AppParts, 'desk' | 'book' | 'attempts' | 'accounts' | 'directories'> = {
    desk,
    book: { get: () => made },
    accounts: { get: () => ({}), activeId: () => ACCOUNT },
  } as unknown as AppParts;
  return draftHandlers(parts as AppParts)['draft.fromAttempt']({ attemptId: made.id });
}

/** Call again on a call of an account that is not in use; its last choices come from the record by and by. */
async function callAgainElsewhere() {
  const time = new ManualTime();
  const slowly = <T>(value: T) => new Promise<T>((resolve) => void time.after(5, () => resolve(value)));
  const other = {
    ...noChoice,
    from: '+14155550199' as E164,
    agent: { kind: 'number_own', id: null, name: '' },
  } as const;
  let made = 0;
  const identifiers = { attemptId: () => 'unused' as AttemptId, draftId: () => `draft-${String(++made)}` as DraftId };
  const choices = { load: () => slowly(other), save: () => undefined };
  const desk = new DraftDesk(identifiers, choices, { load: () => slowly([]), save: () => undefined });
  const called = attempt({ accountId: 'account-2' as AccountId });
  const accounts = {
    get: () => ({}),
    activeId: () => ACCOUNT,
    // As the wiring does: whoever selects an account has its draft come behind.
    select: (id: AccountId) => {
      void desk.useAccount(id);
      return Promise.resolve(ok({}));
    },
  };
  const parts = { desk, book: { get: () => called }, accounts } as unknown as AppParts;
  const answer = draftHandlers(parts)['draft.fromAttempt']({ attemptId: called.id });
  await time.pass(100);
  return { answer: await answer, desk };
}

describe('Call again', () => {
  it('of a call of another account puts in what that call had, and not the account’s last choice', async () => {
    const { answer, desk } = await callAgainElsewhere();
    const had = { accountId: 'account-2', from: '+14155550100', agent: { kind: 'saved', id: '77' } };
    expect(answer).toMatchObject({ ok: true, value: had });
    expect(desk.current()).toMatchObject({ ...had, text: expect.stringContaining('212') as string });
    expect(answer.ok && answer.value.id).toBe(desk.current().id);
  });

  it('fills in the one-off configuration that the call was made with, under its template’s name', async () => {
    const form = aForm({ name: 'Friday', product: 'bolt' });
    const config = readOneOff(form);
    if (!config.ok) throw new Error('the test’s form is wrong');
    const agent: Placement['agent'] = { kind: 'one_off', id: null, name: 'One-off: Friday', config: config.value };
    expect(await callAgain({ agent })).toMatchObject({ value: { agent: { kind: 'one_off' }, oneOff: form } });
  });

  it('fills in the variables', async () => {
    const variables = [{ name: 'day', value: 'Friday' }];
    expect(await callAgain({ variables })).toMatchObject({ value: { agent: { kind: 'saved' }, variables } });
  });
});
