import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SnapshotView } from '../../../../src-main/contract/views';
import { ErrorBoundary } from '../../../../src-renderer/shell/ErrorBoundary';
import { NoBridge } from '../../../../src-renderer/shell/NoBridge';
import { Shell } from '../../../../src-renderer/shell/Shell';
import { answer, FakeBridge, refuse } from '../../../doubles/fake-bridge';
import { renderApp } from '../../../doubles/render-app';
import { aBilling, aCall, aDirectory, aLine, anAccount, anAgent, aPart, aProblem } from '../../../doubles/views';

vi.mock('../../../../src-renderer/shell/views', () => ({
  HistoryView: () => <h1>History here</h1>,
  BillingView: () => <h1>Billing here</h1>,
  SettingsView: () => <h1>Settings here</h1>,
  FirstRun: () => <h1>First run here</h1>,
  CallDetails: ({ attemptId }: { attemptId: string }) => <p>Details of {attemptId}</p>,
  loaders: [],
}));

async function renderShell(snapshot: Partial<SnapshotView> = {}) {
  const bridge = new FakeBridge(snapshot, { lines: [aLine()], agents: [anAgent()] });
  const rendered = await renderApp(bridge, <Shell />);
  return { ...rendered, bridge, user: userEvent.setup() };
}

const inWideWindow = () =>
  vi.spyOn(window, 'matchMedia').mockImplementation((media) =>
    Object.assign(new EventTarget(), {
      matches: true,
      media,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    }),
  );

afterEach(() => {
  vi.restoreAllMocks();
});

describe('navigation', () => {
  it('has its entries, marks the one in use, and goes there', async () => {
    const { user } = await renderShell();
    const nav = screen.getByRole('navigation', { name: 'Main' });
    expect(
      within(nav)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['Dial', 'History', 'Agents', 'Numbers', 'Billing', 'Settings']);
    expect(within(nav).getByRole('link', { name: 'Dial' })).toHaveAttribute('aria-current', 'page');
    await user.click(within(nav).getByRole('link', { name: 'History' }));
    expect(screen.getByText('History here')).toBeVisible();
  });

  it('follows main when that asks for a view', async () => {
    const { tell } = await renderShell();
    await tell({ kind: 'show', view: 'settings', attemptId: null });
    expect(screen.getByText('Settings here')).toBeVisible();
  });

  it('shows the first run while there is no account, and the dialer once there is', async () => {
    const { tell } = await renderShell({ accounts: [], activeAccountId: null });
    expect(screen.getByText('First run here')).toBeVisible();
    await tell({ kind: 'accounts', accounts: [anAccount()], activeAccountId: 'account-1' });
    expect(screen.getByRole('textbox', { name: 'Number to call' })).toHaveFocus();
  });

  it('keeps a typed number while another view is shown', async () => {
    const { user } = await renderShell();
    await user.type(screen.getByRole('textbox', { name: 'Number to call' }), '2125550142');
    await user.click(screen.getByRole('link', { name: 'History' }));
    await user.click(screen.getByRole('link', { name: 'Dial' }));
    expect(screen.getByRole('textbox', { name: 'Number to call' })).toHaveValue('(212) 555-0142');
  });
});

describe('the title area', () => {
  it('marks the sandbox, and only that', async () => {
    const { tell } = await renderShell({ accounts: [anAccount({ keyHome: 'sandbox' })] });
    expect(screen.getByText('Sandbox: nobody is called')).toBeVisible();
    await tell({ kind: 'accounts', accounts: [anAccount()], activeAccountId: 'account-1' });
    expect(screen.queryByText('Sandbox: nobody is called')).not.toBeInTheDocument();
  });

  it('shows the balance when it is known', async () => {
    const { tell } = await renderShell();
    expect(screen.getByText('$42.10')).toBeVisible();
    await tell({ kind: 'directory', directory: aDirectory({ billing: null }) });
    expect(screen.queryByText('$42.10')).not.toBeInTheDocument();
  });

  it('says how old the balance is, and leads to Billing', async () => {
    const { user, tell } = await renderShell();
    const billing = aPart({ fetchedAt: Date.now() - 5 * 60_000 });
    const directory = aDirectory();
    await tell({ kind: 'directory', directory: { ...directory, parts: { ...directory.parts, billing } } });
    await user.click(screen.getByRole('button', { name: 'Balance $42.10, read 5 minutes ago' }));
    expect(screen.getByText('Billing here')).toBeVisible();
  });

  it('switches between accounts and leads to a new one', async () => {
    const accounts = [anAccount(), anAccount({ id: 'account-2', name: 'Beta' })];
    const { user, bridge } = await renderShell({ accounts });
    bridge.on('accounts.select', () => answer(null));
    await user.click(screen.getByRole('button', { name: 'Account: Acme Operations' }));
    await user.click(await screen.findByRole('menuitemradio', { name: 'Beta' }));
    expect(bridge.payloads('accounts.select')).toEqual([{ id: 'account-2' }]);
    await user.click(screen.getByRole('button', { name: 'Account: Acme Operations' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Add account…' }));
    expect(screen.getByText('Settings here')).toBeVisible();
  });
});

describe('a low balance', () => {
  const low = (balanceCents: number, dismissed = false) =>
    aDirectory({
      billing: aBilling({ balanceCents }),
      lowBalance: { thresholdCents: 500, level: balanceCents > 0 ? 'low' : 'empty', dismissed },
    });

  it('is told before it is used up, with the way to Billing, and not on that page', async () => {
    const { user } = await renderShell({ directory: low(320) });
    const notice = screen.getByRole('alert');
    expect(notice).toHaveTextContent('The balance is low: $3.20');
    await user.click(within(notice).getByRole('button', { name: 'Open Billing' }));
    expect(screen.getByText('Billing here')).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('is put away by a press, until main says that it is another one', async () => {
    const { user, bridge, tell } = await renderShell({ directory: low(320) });
    bridge.on('billing.dismissLowBalance', () => answer(null));
    await user.click(screen.getByRole('button', { name: 'Dismiss notice' }));
    expect(bridge.payloads('billing.dismissLowBalance')).toEqual([{ balanceCents: 320 }]);
    await tell({ kind: 'directory', directory: low(320, true) });
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    await tell({ kind: 'directory', directory: low(0) });
    expect(screen.getByRole('alert')).toHaveTextContent('The balance is used up');
  });
});

describe('the dial view', () => {
  it.each([
    { window: 'wide', role: 'beside the list', inDialog: false },
    { window: 'narrow', role: 'in a sheet', inDialog: true },
  ])('shows the details of a selected call $role', async ({ window: width, inDialog }) => {
    if (width === 'wide') inWideWindow();
    const { user } = await renderShell({ calls: [aCall()] });
    await user.click(screen.getByRole('button', { name: 'Details of +1 212 555 0142' }));
    const details = await screen.findByText('Details of attempt-1');
    expect(details.closest('[role=dialog]') !== null).toBe(inDialog);
  });
});

describe('what main has to say', () => {
  it('stays until it is put away', async () => {
    const notices = [{ id: 'n-1', tone: 'error' as const, title: 'The call record was damaged', text: 'Set aside.' }];
    const { user, bridge, tell } = await renderShell({ notices });
    expect(screen.getByRole('alert')).toHaveTextContent('The call record was damaged');
    bridge.on('app.dismissNotice', () => answer(null));
    await user.click(screen.getByRole('button', { name: 'Dismiss notice' }));
    expect(bridge.payloads('app.dismissNotice')).toEqual([{ id: 'n-1' }]);
    await tell({ kind: 'notices', notices: [] });
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('is an alert in the corner when a command is refused', async () => {
    const { user, bridge } = await renderShell({ calls: [aCall({ following: 'limit' })] });
    bridge.on('calls.check', () => refuse(aProblem('network_unreachable')));
    await user.click(screen.getByRole('button', { name: 'Check again' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('ThunderPhone could not be reached.');
    await user.click(screen.getByRole('button', { name: 'Dismiss message' }));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});

describe('when something breaks', () => {
  it('says so in the place of the part, with a way on', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const Broken = () => {
      throw new Error('defect');
    };
    render(
      <ErrorBoundary what="This view">
        <Broken />
      </ErrorBoundary>,
    );
    expect(screen.getByRole('alert')).toHaveTextContent('This view stopped working.');
    expect(screen.getByRole('button', { name: 'Reload window' })).toBeVisible();
  });

  it('offers to try again when main gives no snapshot', async () => {
    const bridge = new FakeBridge().on('app.snapshot', () => refuse(aProblem('internal')));
    await renderApp(bridge, <Shell />);
    expect(screen.getByRole('alert')).toHaveTextContent('Something went wrong inside Thunderdial.');
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });

  it('says plainly that the page is nothing outside the app', () => {
    render(<NoBridge />);
    expect(screen.getByRole('alert')).toHaveTextContent('This page works only inside Thunderdial.');
  });
});
