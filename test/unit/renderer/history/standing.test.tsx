import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { CallView } from '../../../../src-main/contract/views';
import { DetailsHead } from '../../../../src-renderer/history/details/DetailsHead';
import { Standing } from '../../../../src-renderer/history/details/Standing';
import { answer, FakeBridge } from '../../../doubles/fake-bridge';
import { renderApp } from '../../../doubles/render-app';
import { aCall } from '../../../doubles/views';

async function renderDetails(call: CallView) {
  const bridge = new FakeBridge({ calls: [call] });
  await renderApp(
    bridge,
    <>
      <DetailsHead call={call} onClose={() => undefined} />
      <Standing call={call} />
    </>,
  );
  return { bridge, user: userEvent.setup() };
}

it('a call that was not placed offers Try again, says what that guarantees, and no other call beside it', async () => {
  const { bridge, user } = await renderDetails(aCall({ state: 'not_placed', label: 'Not placed', callId: null }));
  expect(screen.getByRole('alert')).toHaveTextContent('Not placed, as far as ThunderPhone knows');
  expect(screen.getByRole('alert')).toHaveTextContent('the identical request with the same idempotency key');
  expect(screen.queryByRole('button', { name: 'Call again' })).not.toBeInTheDocument();
  bridge.on('calls.tryAgain', () => answer(aCall()));
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(bridge.payloads('calls.tryAgain')).toEqual([{ attemptId: 'attempt-1' }]);
});

it.each([
  ['unconfirmed', false],
  ['completed', true],
  ['refused', true],
] as const)('a call that is %s offers another call: %s', async (state, offered) => {
  await renderDetails(aCall({ state, label: state }));
  expect(screen.queryByRole('button', { name: 'Call again' }) !== null).toBe(offered);
});
