import { describe, expect, it } from 'vitest';
import type { Placement } from '../../../src-main/domain/call/placement';
import { readOneOff } from '../../../src-main/domain/one-off/read-one-off';
import { draftHandlers } from '../../../src-main/service/handlers/draft-handlers';
import type { AppParts } from '../../../src-main/service/handlers/parts';
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

describe('Call again', () => {
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
