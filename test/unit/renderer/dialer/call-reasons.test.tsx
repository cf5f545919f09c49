import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aDraft, aLine, anAccount, anAgent, aProblem } from '../../../doubles/views';
import { callButton, numberField, renderDialer } from './render-dialer';

const ready = aDraft({ text: '(212) 555-0142' });

describe('Call cannot be pressed, and says why', () => {
  it.each([
    { reason: 'Enter the number to call', given: { draft: aDraft() } },
    { reason: 'This is an emergency number. Agents never call it.', given: { draft: aDraft({ text: '911' }) } },
    { reason: 'Choose the number to call from', given: { draft: { ...ready, from: null } } },
    {
      reason: 'The from-number is not in the list any more: choose another',
      given: { draft: { ...ready, from: '+14155550199' } },
    },
    {
      reason: 'This from-number cannot call out: Not verified yet',
      given: { draft: ready, lines: [aLine({ eligible: false, reason: 'Not verified yet' })] },
    },
    { reason: 'Choose an agent', given: { draft: { ...ready, agent: null } } },
    {
      reason: 'The agent is not in the list any more: choose another',
      given: { draft: ready, agentRows: [anAgent({ id: '99' })] },
    },
    {
      reason: 'The from-number has no agent of its own: choose an agent',
      given: { draft: { ...ready, agent: { kind: 'number_own' as const } } },
    },
    {
      reason: 'Max hold seconds must be a whole number of seconds, 1 or more.',
      given: { draft: { ...ready, maxHold: '1.5' } },
    },
    {
      reason: 'Reading the key from the keychain…',
      given: { draft: ready, accounts: [anAccount({ key: 'reading' })] },
    },
    {
      reason: 'The API key of this account is not at hand',
      given: { draft: ready, accounts: [anAccount({ key: 'missing', keyProblem: aProblem('keychain_locked') })] },
    },
    {
      reason: 'Opening the call record…',
      given: { draft: ready, runtime: { storage: 'opening' as const } },
    },
  ])('$reason', async ({ reason, given }) => {
    const { bridge, user } = await renderDialer(given);
    expect(callButton()).toHaveAttribute('aria-disabled', 'true');
    expect(callButton()).toHaveAccessibleDescription(reason);
    await user.click(callButton());
    await user.type(numberField(), '{Enter}');
    expect(bridge.payloads('calls.place')).toEqual([]);
  });

  it('can be pressed when everything is there, and stays focusable when not', async () => {
    const { user } = await renderDialer({ draft: ready });
    expect(callButton()).not.toHaveAttribute('aria-disabled');
    await user.clear(numberField());
    callButton().focus();
    expect(callButton()).toHaveFocus();
    expect(screen.getByText('Enter the number to call')).toBeVisible();
  });

  it('offers the number that was probably meant, without choosing it', async () => {
    const { user, bridge } = await renderDialer({ draft: aDraft({ text: 'tel:+12125550142;ext=12' }) });
    expect(bridge.payloads('calls.place')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Use +1 212 555 0142' }));
    expect(numberField()).toHaveValue('+1 212 555 0142');
  });
});
