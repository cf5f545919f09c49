import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { answer } from '../../../doubles/fake-bridge';
import { aDirectory, aDraft, aLine, anAccount, anAgent, aProblem } from '../../../doubles/views';
import { picker, renderDialer } from './render-dialer';

const lines = [
  aLine(),
  aLine({ id: '12', number: '+442079460100', label: 'London' }),
  aLine({
    id: '13',
    number: '+14155550177',
    label: 'Demo',
    eligible: false,
    reason: 'Demo number: receives calls only',
  }),
];

/** One row of the open list. */
function optionAt(index: number): HTMLElement {
  const option = screen.getAllByRole('option')[index];
  if (option === undefined) throw new Error(`the list has no row ${index}`);
  return option;
}

const openList = async () => screen.findByRole('listbox');

describe('Call from', () => {
  it('shows every number with its label; those that cannot call out are disabled with the reason', async () => {
    const { user, bridge } = await renderDialer({ lines });
    expect(picker('Call from')).toHaveAccessibleName('Call from (415) 555-0100 Main line');
    await user.click(picker('Call from'));
    const options = within(await openList()).getAllByRole('option');
    expect(options.map((option) => option.textContent)).toEqual([
      '(415) 555-0100Main line',
      '+44 20 7946 0100London',
      '(415) 555-0177Demo · Demo number: receives calls only',
    ]);
    expect(options[2]).toHaveAttribute('aria-disabled', 'true');
    await user.click(optionAt(2));
    expect(bridge.payloads('draft.edit')).toEqual([]);
  });

  it('puts the chosen number into the draft', async () => {
    const { user, bridge } = await renderDialer({ lines });
    await user.click(picker('Call from'));
    await user.click(within(await openList()).getByRole('option', { name: /London/ }));
    expect(bridge.payloads('draft.edit')).toMatchObject([{ from: '+442079460100' }]);
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
  });

  it('stays as it was when the chosen number is picked again', async () => {
    const { user, bridge } = await renderDialer({ lines });
    await user.click(picker('Call from'));
    await user.click(within(await openList()).getByRole('option', { name: /Main line/ }));
    expect(bridge.payloads('draft.edit')).toEqual([]);
    expect(picker('Call from')).toHaveAccessibleName(/415/);
  });
});

describe('Agent', () => {
  const many = Array.from({ length: 300 }, (_, at) => anAgent({ id: String(at + 21), name: `Desk ${at}` }));
  const agentRows = [anAgent({ id: '999', name: 'Terminbestätigung', product: 'bolt', voice: 'Ava' }), ...many];

  it('is found by a part of its name among hundreds, with product and voice', async () => {
    const { user, bridge } = await renderDialer({ agentRows });
    await user.click(picker('Agent'));
    await openList();
    await user.keyboard('bestat');
    const options = within(screen.getByRole('listbox')).getAllByRole('option');
    expect(options.map((option) => option.textContent)).toEqual(['TerminbestätigungBolt, Ava']);
    await user.click(optionAt(0));
    expect(bridge.payloads('draft.edit')).toMatchObject([{ agent: { kind: 'saved', id: '999' } }]);
    expect(picker('Agent')).toHaveAccessibleName('Agent Terminbestätigung Bolt, Ava');
  });

  it('says when nothing is found', async () => {
    const { user } = await renderDialer({ agentRows });
    await user.click(picker('Agent'));
    await openList();
    await user.keyboard('zzz');
    expect(await screen.findByText('Nothing found')).toBeVisible();
  });

  it("offers the number's own agent first, by its name", async () => {
    const { user, bridge } = await renderDialer({ lines: [aLine({ ownAgentId: '5', ownAgentName: 'Night desk' })] });
    await user.click(picker('Agent'));
    const [own] = within(await openList()).getAllByRole('option');
    expect(own).toHaveTextContent("The number's own agentNight desk");
    await user.click(optionAt(0));
    expect(bridge.payloads('draft.edit')).toMatchObject([{ agent: { kind: 'number_own' } }]);
  });

  it('disables that entry, with the reason, when the number has none', async () => {
    const { user } = await renderDialer();
    await user.click(picker('Agent'));
    const [own] = within(await openList()).getAllByRole('option');
    expect(own).toHaveTextContent('This number has no agent of its own');
    expect(own).toHaveAttribute('aria-disabled', 'true');
  });

  it('opens with the arrow key', async () => {
    const { user } = await renderDialer();
    picker('Agent').focus();
    await user.keyboard('{ArrowDown}');
    expect(await openList()).toBeVisible();
  });
});

describe('when the lists are not whole', () => {
  const problem = aProblem('network_unreachable');

  it.each([
    { what: 'no numbers', given: { lines: [] }, title: 'This organization has no phone numbers' },
    {
      what: 'none that can call out',
      given: { lines: [aLine({ eligible: false, reason: 'Not verified yet' })] },
      title: 'None of your numbers can call out',
    },
    { what: 'no agents', given: { agentRows: [] }, title: 'This organization has no agents' },
  ])('says what to do: $what', async ({ given, title }) => {
    await renderDialer(given);
    expect(screen.getByRole('alert')).toHaveTextContent(title);
    expect(screen.getByRole('button', { name: 'Refresh the list' })).toBeVisible();
  });

  it('shows the age of what is shown, and reads again', async () => {
    const directory = aDirectory({}, { state: 'stale', fetchedAt: Date.now() - 300_000, problem });
    const { user, bridge } = await renderDialer({ directory });
    expect(screen.getByRole('alert')).toHaveTextContent('as they were 5 minutes ago');
    bridge.on('directory.refresh', () => answer(null));
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    expect(bridge.payloads('directory.refresh')).toHaveLength(1);
  });

  it('keeps typed text when the lists come anew', async () => {
    const { tell, bridge, app } = await renderDialer({ draft: aDraft({ text: '212' }) });
    await tell({ kind: 'directory', directory: aDirectory({}, { version: 2 }) });
    await expect.poll(() => bridge.payloads('directory.lines').length).toBe(2);
    expect(app.store.getState().draft.text).toBe('212');
  });

  it('asks the keychain again for a key that is locked away', async () => {
    const account = anAccount({ key: 'missing', keyProblem: aProblem('keychain_locked') });
    const { user, bridge, app } = await renderDialer({ accounts: [account] });
    bridge.on('accounts.readKeyAgain', () => answer(anAccount()));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(bridge.payloads('accounts.readKeyAgain')).toEqual([{ id: 'account-1' }]);
    await user.click(screen.getByRole('button', { name: 'Open Settings' }));
    expect(app.store.getState().view).toBe('settings');
  });
});
