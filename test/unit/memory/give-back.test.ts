import { setImmediate as turn } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { giveBack } from '../../../src-main/memory/give-back';

/** Made elsewhere: a test's own frame would hold it. */
const looseEnd = () => new WeakRef({ words: 'not kept' });

it('gives back what nobody holds any more, and nothing else', async () => {
  const held = { words: 'kept' };
  const ref = new WeakRef(held);
  const lost = looseEnd();
  // What was just looked at through a weak reference stays until the turn is over.
  await turn();
  giveBack();
  await vi.waitFor(() => expect(lost.deref()).toBeUndefined());
  expect(ref.deref()).toBe(held);
});
