import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ReadinessRow, ReadinessView } from '../../../../src-main/contract/readiness';
import { TitleBar } from '../../../../src-renderer/shell/TitleBar';
import { answer, FakeBridge, held } from '../../../doubles/fake-bridge';
import { layOut } from '../../../doubles/layout-in-jsdom';
import { renderApp } from '../../../doubles/render-app';
import { anAccount, aReadiness, aReadinessRow } from '../../../doubles/views';

afterEach(() => {
  vi.restoreAllMocks();
});

const missing = (row: Partial<ReadinessRow>): ReadinessView =>
  aReadiness({
    state: 'missing',
    headline: 'Not confirmed',
    rows: [aReadinessRow(), aReadinessRow({ id: 'confirmation', state: 'bad', title: 'Confirmation', ...row })],
  });

async function open(readiness: ReadinessView, name = readiness.headline) {
  const bridge = new FakeBridge({ readiness, accounts: [anAccount({ key: 'missing' })] });
  const rendered = await renderApp(bridge, <TitleBar />);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name }));
  return { ...rendered, bridge, user, panel: await screen.findByRole('dialog', { name: 'What a call needs' }) };
}

describe.each([{ window: 'wide' }, { window: 'narrow' }])(
  'the panel behind the pill in a $window window',
  ({ window }) => {
    layOut({ wide: window === 'wide' });

    it('is opened and closed by keyboard, and the focus comes back', async () => {
      const bridge = new FakeBridge();
      await renderApp(bridge, <TitleBar />);
      const user = userEvent.setup();
      const pill = screen.getByRole('button', { name: 'Ready to call' });
      pill.focus();
      await user.keyboard('{Enter}');
      const panel = await screen.findByRole('dialog', { name: 'What a call needs' });
      expect(within(panel).getByRole('button', { name: 'Check again' })).toHaveFocus();
      await user.keyboard('{Escape}');
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
      await vi.waitFor(() => expect(pill).toHaveFocus());
    });

    it('says for each row what was seen, when, whose move it is, and where to go', async () => {
      const { panel, bridge, user } = await open(
        missing({
          seen: 'Your organization has not made it yet.',
          at: Date.now() - 3 * 60_000,
          mover: 'admin',
          advice: 'An admin makes it in the dashboard.',
          steps: [{ kind: 'page', page: 'confirmation' }],
        }),
      );
      const row = within(panel).getAllByRole('listitem')[1];
      expect(row).toHaveTextContent('Confirmation: missing');
      expect(row).toHaveTextContent('Your organization has not made it yet. · 3 minutes ago');
      expect(row).toHaveTextContent('An admin’s move: An admin makes it in the dashboard.');
      bridge.on('app.openPage', () => answer(null));
      await user.click(within(panel).getByRole('button', { name: 'Confirmation in the dashboard' }));
      expect(bridge.payloads('app.openPage')).toEqual([{ page: 'confirmation' }]);
    });

    it('goes to a view and closes', async () => {
      const { panel, user, app } = await open(missing({ steps: [{ kind: 'view', view: 'settings' }] }));
      await user.click(within(panel).getByRole('button', { name: 'Open Settings' }));
      expect(app.store.getState().view).toBe('settings');
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    });

    it('reads the key again', async () => {
      const { panel, bridge, user } = await open(missing({ steps: [{ kind: 'read_key' }] }));
      bridge.on('accounts.readKeyAgain', () => answer(anAccount()));
      await user.click(within(panel).getByRole('button', { name: 'Read the key again' }));
      expect(bridge.payloads('accounts.readKeyAgain')).toEqual([{ id: 'account-1' }]);
    });

    it('checks again, and turns green when all is there', async () => {
      const { panel, bridge, user, tell } = await open(missing({}));
      const answering = held<ReturnType<typeof answer<null>>>();
      bridge.on('readiness.check', () => answering.promise);
      const again = within(panel).getByRole('button', { name: 'Check again' });
      await user.click(again);
      expect(again).toHaveAttribute('aria-busy', 'true');
      await user.click(again);
      expect(bridge.payloads('readiness.check')).toHaveLength(1);
      await tell({ kind: 'readiness', readiness: aReadiness() });
      answering.give(answer(null));
      expect(within(panel).getByRole('status')).toHaveTextContent('Ready to call');
      await user.keyboard('{Escape}');
      expect(screen.getByRole('button', { name: 'Ready to call' })).toBeInTheDocument();
    });
  },
);

describe('the pill', () => {
  it.each<[ReadinessView['state'], string]>([
    ['ready', 'Ready to call'],
    ['checking', 'Checking…'],
    ['unsure', 'Confirmation not known'],
    ['missing', 'No number'],
  ])('is named for what main says: %s', async (state, headline) => {
    await renderApp(new FakeBridge({ readiness: aReadiness({ state, headline }) }), <TitleBar />);
    expect(screen.getByRole('button', { name: headline })).toHaveAttribute('aria-haspopup', 'dialog');
  });

  it('is not there without an account', async () => {
    await renderApp(new FakeBridge({ accounts: [], activeAccountId: null }), <TitleBar />);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
