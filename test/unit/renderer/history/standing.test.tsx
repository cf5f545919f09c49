import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { CallView } from '../../../../src-main/contract/views';
import { DetailsHead } from '../../../../src-renderer/history/details/DetailsHead';
import { Standing } from '../../../../src-renderer/history/details/Standing';
import { answer, FakeBridge, refuse } from '../../../doubles/fake-bridge';
import { renderApp } from '../../../doubles/render-app';
import { aCall, aProblem, NOON } from '../../../doubles/views';

async function renderDetails(call: CallView) {
  const bridge = new FakeBridge({ calls: [call] });
  await renderApp(
    bridge,
    <>
      <DetailsHead entry={null} call={call} onClose={() => undefined} />
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

describe('a call that several calls may be', () => {
  const candidate = { callId: '48201', label: 'Completed', state: 'completed', endReason: 'agent_end' } as const;
  const candidates: CallView['candidates'] = [
    { ...candidate, startedAt: NOON, durationSeconds: 54 },
    { callId: '48202', label: 'queued', state: 'in_progress', endReason: null, startedAt: null, durationSeconds: null },
  ];
  const open = aCall({
    state: 'unconfirmed',
    label: 'Unconfirmed',
    callId: null,
    problem: aProblem('calls_ambiguous'),
    candidates,
  });
  const list = () => screen.getByRole('region', { name: 'Which call is it?' });

  it('shows each with what is known of it', async () => {
    await renderDetails(open);
    const [first, second] = within(list()).getAllByRole('listitem');
    expect(first).toHaveTextContent(/\d+:00:00.*Completed.*The agent ended the call, 0:54.*Call id 48201/);
    expect(second).toHaveTextContent(/Beginning not told yet.*queued.*Call id 48202/);
  });

  it('is the one whose button was pressed', async () => {
    const { bridge, user } = await renderDetails(open);
    bridge.on('calls.choose', () => answer(aCall()));
    const [, second] = within(list()).getAllByRole('button', { name: 'This is my call' });
    if (second) await user.click(second);
    expect(bridge.payloads('calls.choose')).toEqual([{ attemptId: 'attempt-1', callId: '48202' }]);
  });

  it('is none of them when that was pressed: all that were shown are named', async () => {
    const { bridge, user } = await renderDetails(open);
    bridge.on('calls.ruleOut', () => answer(aCall({ state: 'not_placed' })));
    await user.click(within(list()).getByRole('button', { name: 'None of these' }));
    expect(bridge.payloads('calls.ruleOut')).toEqual([{ attemptId: 'attempt-1', callIds: ['48201', '48202'] }]);
  });

  it('says why a choice was not taken', async () => {
    const { bridge, user } = await renderDetails(open);
    bridge.on('calls.choose', () => refuse(aProblem('call_taken')));
    const [first] = within(list()).getAllByRole('button', { name: 'This is my call' });
    if (first) await user.click(first);
    expect(await within(list()).findByRole('alert')).toHaveTextContent('belongs to another press of Call');
  });

  it('is not asked about when there is nothing to choose', async () => {
    await renderDetails(aCall({ state: 'unconfirmed', callId: null, problem: aProblem('network_timeout') }));
    expect(screen.queryByRole('region', { name: 'Which call is it?' })).toBeNull();
  });
});
