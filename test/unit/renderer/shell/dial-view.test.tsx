import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { DialView } from '../../../../src-renderer/shell/DialView';
import { aWindow } from '../../../doubles/a-window';
import { FakeBridge } from '../../../doubles/fake-bridge';
import { aForm } from '../../../doubles/one-off';
import { renderApp } from '../../../doubles/render-app';
import { aDraft } from '../../../doubles/views';

it('what is being written in a dialog of the dialer stays while the window becomes narrow and wide', async () => {
  const setWide = aWindow();
  const draft = aDraft({ agent: { kind: 'one_off' }, oneOff: aForm() });
  const user = userEvent.setup();
  await renderApp(new FakeBridge({ draft }), <DialView />);
  await user.click(await screen.findByRole('button', { name: 'More of this configuration' }));
  await user.click(screen.getByRole('button', { name: 'Tools…' }));
  const tools = await screen.findByRole('textbox', { name: 'Tools as JSON' });
  fireEvent.change(tools, { target: { value: '[ 1 ]' } });
  setWide(false);
  expect(screen.getByRole('textbox', { name: 'Tools as JSON' })).toHaveValue('[ 1 ]');
  setWide(true);
  expect(screen.getByRole('textbox', { name: 'Tools as JSON' })).toHaveValue('[ 1 ]');
});
