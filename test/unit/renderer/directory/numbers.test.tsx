import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { VerificationView } from '../../../../src-main/contract/number-views';
import type { LineView } from '../../../../src-main/contract/views';
import type { Answer } from '../../../../src-main/contract/envelope';
import { answer, held, refuse } from '../../../doubles/fake-bridge';
import { layOut } from '../../../doubles/layout-in-jsdom';
import { aLine, anAgent, aProblem } from '../../../doubles/views';
import { button, renderNumbers, row } from './render-numbers';

layOut({ wide: true });

const unverified = aLine({
  id: '12',
  number: '+12125550117',
  label: 'Clinic',
  eligible: false,
  reason: 'Not verified yet',
  advice: 'Verify it: a call in and a call out.',
  step: 'verify',
  verification: 'unverified',
});
const demo = aLine({
  ...{ id: '13', number: '+18085550160', label: '', eligible: false, source: 'demo', canBeVerified: false },
  ...{ reason: 'Demo number: receives calls only', advice: 'Connect a provider.', step: 'connect' },
});

describe('the list of numbers', () => {
  it('says of each whether it can call out', async () => {
    await renderNumbers({ lines: [aLine(), unverified, demo] });
    expect(row(/555 0100/)).toHaveTextContent('Can call');
    expect(row(/555 0117/)).toHaveTextContent('Not verified yet');
    expect(row(/555 0160/)).toHaveTextContent('receives calls only');
    expect(screen.getByText('3 numbers, 1 can call out')).toBeInTheDocument();
  });

  it('is searched by label, state and digits as they are written anywhere', async () => {
    const { user } = await renderNumbers({ lines: [aLine(), unverified, demo] });
    const search = screen.getByRole('searchbox', { name: 'Search numbers' });
    await user.type(search, '555-0117');
    expect(screen.getAllByRole('row')).toHaveLength(1);
    expect(screen.getByText(/1 of 3 numbers/)).toBeInTheDocument();
    await user.clear(search);
    await user.type(search, 'demo');
    expect(row(/555 0160/)).toBeInTheDocument();
    await user.clear(search);
    await user.type(search, 'nothing like it');
    expect(screen.getByText('No number found')).toBeInTheDocument();
  });

  it('teaches the way where none can call out', async () => {
    const { user } = await renderNumbers({ lines: [demo] });
    await user.click(button('Add connection'));
    expect(screen.getByText('Where are your numbers?')).toBeInTheDocument();
  });

  it('has main go on looking only while a number is being set up', async () => {
    const { bridge } = await renderNumbers();
    expect(bridge.payloads('lines.followSettling')).toEqual([]);
    const other = await renderNumbers({ lines: [aLine({ settling: true })] });
    expect(other.bridge.payloads('lines.followSettling')).toHaveLength(1);
  });
});

describe('a number', () => {
  const open = async (line: LineView) => {
    const rendered = await renderNumbers({ lines: [line], agents: [anAgent({ id: '21', name: 'Reception' })] });
    await rendered.user.click(row(/./));
    return { ...rendered, details: within(await screen.findByRole('complementary', { name: 'Number details' })) };
  };

  it('that cannot call says why and what to do', async () => {
    const { details } = await open(unverified);
    expect(details.getByText('Verify it: a call in and a call out.')).toBeInTheDocument();
    expect(button('Call from this number')).toHaveAttribute('aria-disabled', 'true');
  });

  it('is verified with progress, and ThunderPhone’s words are shown whatever their shape', async () => {
    const { user, bridge } = await open(unverified);
    const told = held<Answer<VerificationView>>();
    bridge.on('lines.verify', () => told.promise);
    await user.click(button('Verify'));
    expect(button('Verifying…')).toHaveAttribute('aria-busy', 'true');
    expect(screen.getByText(/ThunderPhone calls the number/)).toBeInTheDocument();
    await user.click(button('Verifying…'));
    told.give(
      answer({ passed: false, explanation: 'No call arrived.', facts: [{ name: 'checks › inbound', value: 'no' }] }),
    );
    expect(await screen.findByText('Verification failed')).toBeInTheDocument();
    expect(screen.getByText(/“No call arrived.”/)).toBeInTheDocument();
    expect(screen.getByText('checks › inbound')).toBeInTheDocument();
    expect(bridge.payloads('lines.verify')).toEqual([{ id: '12' }]);
  });

  it('whose verification outlasts the page tells its outcome wherever one is', async () => {
    const { user, bridge, app } = await open(unverified);
    const told = held<Answer<VerificationView>>();
    bridge.on('lines.verify', () => told.promise);
    await user.click(button('Verify'));
    act(() => app.show('history'));
    told.give(answer({ passed: true, explanation: null, facts: [] }));
    expect(await screen.findByText('Clinic: Verified')).toBeInTheDocument();
  });

  it('whose verification got no answer is not called failed', async () => {
    const { user, bridge } = await open(unverified);
    bridge.on('lines.verify', () => refuse(aProblem('change_unconfirmed')));
    await user.click(button('Verify'));
    expect(await screen.findByText(/may or may not/)).toBeInTheDocument();
    expect(screen.queryByText('Verification failed')).not.toBeInTheDocument();
  });

  it('is chosen for the next call, and no call is placed', async () => {
    const { user, app, bridge } = await open(aLine());
    await user.click(button('Call from this number'));
    expect(app.store.getState()).toMatchObject({ view: 'dial', draft: { from: '+14155550100' } });
    expect(bridge.payloads('calls.place')).toEqual([]);
  });

  it('gets another outbound agent, and back', async () => {
    const line = aLine({ ownAgentId: null, ownAgentName: null });
    const { user, bridge } = await open(line);
    bridge.on('lines.setOutboundAgent', ({ agentId }) =>
      answer({ ...line, ownAgentId: agentId, ownAgentName: agentId === null ? null : 'Reception' }),
    );
    await user.click(button(/^Outbound agent/));
    await user.click(await screen.findByRole('option', { name: /Reception/ }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(bridge.payloads('lines.setOutboundAgent')).toEqual([
      { id: '11', agentId: '21' },
      { id: '11', agentId: null },
    ]);
  });
});
