import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ConnectionTestView } from '../../../../src-main/contract/number-views';
import { aWindow } from '../../../doubles/a-window';
import { answer, refuse } from '../../../doubles/fake-bridge';
import { layOut } from '../../../doubles/layout-in-jsdom';
import { aConnectionView, aLine, aProblem } from '../../../doubles/views';
import type { NumbersRows } from './render-numbers';
import { button, renderNumbers, row } from './render-numbers';

layOut({ wide: true });

const passed: ConnectionTestView = {
  passed: true,
  evidenceId: 'ev_1',
  suggestedName: 'Vonage trunk',
  checks: [
    { name: 'credentials_valid', passed: true },
    { name: 'inbound_reachable', passed: true },
    { name: 'latency_ok', passed: null },
  ],
  explanation: null,
  facts: [],
};

async function renderConnections(rows: NumbersRows = {}) {
  const rendered = await renderNumbers(rows);
  await rendered.user.click(screen.getByRole('tab', { name: 'VoIP connections' }));
  return rendered;
}

async function enterCredentials(rows: NumbersRows = {}) {
  const rendered = await renderConnections(rows);
  const { user, bridge } = rendered;
  bridge.on('connections.test', () => answer(passed));
  await user.click(button('Add connection'));
  await user.click(screen.getByRole('radio', { name: 'Vonage' }));
  await user.click(button('Continue'));
  await user.type(screen.getByLabelText('API key'), 'my-key');
  await user.type(screen.getByLabelText('API secret'), 'my-secret');
  return rendered;
}

describe('the credentials of a provider', () => {
  it('are tested, and each check says what it means', async () => {
    const { user, bridge } = await enterCredentials();
    await user.click(button('Test credentials'));
    expect(await screen.findByText('The test passed.')).toBeInTheDocument();
    expect(screen.getByText(/The provider accepts them/)).toBeInTheDocument();
    expect(screen.getByText('latency ok:')).toBeInTheDocument();
    expect(bridge.payloads('connections.test')).toEqual([
      {
        provider: 'vonage',
        method: 'api_key',
        fields: { credentials: { apiKey: 'my-key', apiSecret: 'my-secret' }, sip_config: {} },
      },
    ]);
  });

  it('that are missing are asked for, and nothing is sent', async () => {
    const { user, bridge } = await enterCredentials();
    await user.clear(screen.getByLabelText('API secret'));
    await user.click(button('Test credentials'));
    expect(screen.getByText('API secret is missing.')).toBeInTheDocument();
    expect(screen.getByLabelText('API secret')).toHaveFocus();
    expect(bridge.payloads('connections.test')).toEqual([]);
  });

  it('that are edited after the test have to be tested again', async () => {
    const { user } = await enterCredentials();
    await user.click(button('Test credentials'));
    await screen.findByText('The test passed.');
    await user.type(screen.getByLabelText('API key'), '2');
    expect(screen.queryByText('The test passed.')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Create connection' })).not.toBeInTheDocument();
  });

  it('take fields by a name of one’s own', async () => {
    const { user, bridge } = await enterCredentials();
    await user.click(button('Add field'));
    await user.type(screen.getByLabelText('Name 1'), 'trunkSid');
    await user.type(screen.getByLabelText('Value 1'), 'TK1');
    await user.selectOptions(screen.getByLabelText('Goes into'), 'SIP settings');
    await user.click(button('Test credentials'));
    await screen.findByText('The test passed.');
    expect(bridge.payloads('connections.test')[0]?.fields.sip_config).toEqual({ trunkSid: 'TK1' });
  });

  it('make the connection with the evidence, and are wiped then', async () => {
    const { user, bridge } = await enterCredentials();
    bridge.on('connections.create', ({ name }) => answer(aConnectionView({ id: '40', name })));
    bridge.on('connections.availableNumbers', () => answer({ rows: [] }));
    await user.click(button('Test credentials'));
    const secret = screen.getByLabelText<HTMLInputElement>('API secret');
    await user.click(await screen.findByRole('button', { name: 'Create connection' }));
    expect(await screen.findByText(/no number for this connection/)).toBeInTheDocument();
    expect(secret.value).toBe('');
    expect(bridge.payloads('connections.create')).toMatchObject([
      { name: 'Vonage trunk', evidenceId: 'ev_1', wish: { fields: { credentials: { apiSecret: 'my-secret' } } } },
    ]);
  });

  it('are wiped when the flow is closed, and stay when the answer got lost', async () => {
    const { user, bridge } = await enterCredentials();
    bridge.on('connections.create', () => refuse(aProblem('change_unconfirmed')));
    await user.click(button('Test credentials'));
    await user.click(await screen.findByRole('button', { name: 'Create connection' }));
    expect(await screen.findByText(/may or may not/)).toBeInTheDocument();
    const secret = screen.getByLabelText<HTMLInputElement>('API secret');
    expect(secret.value).toBe('my-secret');
    await user.click(button('Close'));
    expect(secret.value).toBe('');
    expect(bridge.payloads('connections.create')).toHaveLength(1);
  });

  it('for the guided way of Telnyx are entered in the dashboard', async () => {
    const { user, bridge } = await renderConnections();
    bridge.on('app.openPage', () => answer(null));
    await user.click(button('Add connection'));
    await user.click(screen.getByRole('radio', { name: 'Telnyx' }));
    await user.click(screen.getByRole('radio', { name: /Guided/ }));
    await user.click(button('Continue'));
    await user.click(button('Open dashboard'));
    expect(bridge.payloads('app.openPage')).toEqual([{ page: 'numbers' }]);
    expect(screen.queryByLabelText('API key')).not.toBeInTheDocument();
  });
});

describe('importing numbers', () => {
  it('asks for those that are chosen, then leads to their verification', async () => {
    const imported = aLine({ ...{ id: '41', number: '+15035550111', eligible: false, reason: 'Still being set up' } });
    const { user, bridge } = await renderConnections({ lines: [aLine(), imported] });
    bridge.on('connections.availableNumbers', () =>
      answer({
        rows: [
          { number: '+15035550110', facts: [{ name: 'friendly name', value: 'Front desk' }] },
          { number: '+15035550111', facts: [] },
        ],
      }),
    );
    bridge.on('connections.importNumbers', () => answer({ lineIds: ['41'] }));
    await user.click(row(/Main trunk/));
    await user.click(await screen.findByRole('button', { name: 'Import numbers' }));
    expect(await screen.findByText('friendly name: Front desk')).toBeInTheDocument();
    expect(button('Import numbers')).toHaveAttribute('aria-disabled', 'true');
    await user.click(screen.getByRole('checkbox', { name: /555 0111/ }));
    await user.click(button('Import 1 number'));
    expect(bridge.payloads('connections.importNumbers')).toEqual([{ id: '31', numbers: ['+15035550111'] }]);
    const list = within(await screen.findByRole('list', { name: 'Imported numbers' }));
    expect(list.getByText('+1 503 555 0111')).toBeInTheDocument();
    expect(list.getByRole('button', { name: 'Verify' })).toBeInTheDocument();
  });
});

describe('a connection', () => {
  it('is removed only after a confirmation that names the numbers that stop working', async () => {
    const { user, bridge } = await renderConnections({
      lines: [
        aLine({ connectionId: '31', label: 'Front desk' }),
        aLine({ id: '12', number: '+12125550117', label: 'Elsewhere', connectionId: '32' }),
      ],
    });
    bridge.on('connections.remove', () => answer(null));
    await user.click(row(/Main trunk/));
    await user.click(await screen.findByRole('button', { name: 'Remove connection' }));
    const dialog = within(await screen.findByRole('alertdialog'));
    expect(dialog.getByText('Front desk')).toBeInTheDocument();
    expect(dialog.queryByText('Elsewhere')).not.toBeInTheDocument();
    expect(bridge.payloads('connections.remove')).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Remove connection' }));
    expect(bridge.payloads('connections.remove')).toEqual([{ id: '31' }]);
    await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
  });

  it('is renamed', async () => {
    const { user, bridge } = await renderConnections();
    bridge.on('connections.rename', () => answer(null));
    await user.click(row(/Main trunk/));
    await user.click(await screen.findByRole('button', { name: 'Rename' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.clear(dialog.getByLabelText('Connection name'));
    expect(dialog.getByText('A connection needs a name.')).toBeInTheDocument();
    await user.type(dialog.getByLabelText('Connection name'), ' Second trunk {enter}');
    expect(bridge.payloads('connections.rename')).toEqual([{ id: '31', name: 'Second trunk' }]);
  });

  it('keeps its question above the details while the window becomes narrow, and shows them again after it', async () => {
    const setWide = aWindow();
    const { user } = await renderConnections();
    await user.click(row(/Main trunk/));
    await user.click(await screen.findByRole('button', { name: 'Rename' }));
    const name = await screen.findByLabelText('Connection name');
    await user.type(name, ' two');
    setWide(false);
    expect(name).toBeVisible();
    expect(name).toHaveFocus();
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
    await user.type(name, '!');
    expect(screen.getByLabelText('Connection name')).toHaveValue('Main trunk two!');
    await user.click(button('Cancel'));
    expect(await screen.findByRole('dialog', { name: 'Connection details' })).toBeVisible();
    await user.click(button('Rename'));
    expect(await screen.findByRole('dialog', { name: /^Rename/ })).toBeVisible();
  });

  it('of a provider of a later API is shown as it came, and its credentials are left to the dashboard', async () => {
    const { user } = await renderConnections({
      connections: [aConnectionView({ provider: 'carrierpigeon', status: 'roosting', setupMethod: 'seeds' })],
    });
    expect(row(/Main trunk/)).toHaveTextContent('carrierpigeon');
    expect(row(/Main trunk/)).toHaveTextContent('roosting');
    await user.click(row(/Main trunk/));
    expect(button('Change credentials')).toHaveAttribute('aria-disabled', 'true');
  });
});
