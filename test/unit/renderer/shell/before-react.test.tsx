import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, onTestFinished, vi } from 'vitest';
import { firstScreen } from '../../../../src-renderer/first-screen';
import { FakeBridge, held } from '../../../doubles/fake-bridge';
import { aDraft, aLine, anAgent } from '../../../doubles/views';
import { numberField } from '../dialer/render-dialer';

it('what is typed and clicked before React is there is kept, in the same field', async () => {
  const bridge = new FakeBridge({ draft: aDraft({ from: null }) }, { lines: [aLine()], agents: [anAgent()] });
  vi.stubGlobal('thunderdial', bridge);
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 0));
  onTestFinished(() => void vi.unstubAllGlobals());
  const read = held<null>();
  vi.doMock(import('../../../../src-renderer/window'), async (load) => {
    await read.promise;
    return await load();
  });
  const root = document.createElement('div');
  root.id = 'root';
  root.append(...new DOMParser().parseFromString(firstScreen(), 'text/html').body.childNodes);
  document.body.replaceChildren(root);
  const field = numberField();
  const user = userEvent.setup();

  await import('../../../../src-renderer/main');
  await user.click(screen.getByRole('button', { name: 'More options' }));
  await user.click(field);
  await user.keyboard('212555');
  expect(field).toHaveValue('(212) 555');
  expect(screen.queryByRole('button', { name: 'Delete last digit' })).not.toBeInTheDocument();

  read.give(null);
  expect(await screen.findByRole('button', { name: 'Delete last digit' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'More options' })).toHaveAttribute('aria-expanded', 'true');
  expect(numberField()).toBe(field);
  act(() => field.focus());
  await user.keyboard('0142');
  expect(field).toHaveValue('(212) 555-0142');
  expect(bridge.payloads('draft.edit').at(-1)).toMatchObject({ text: '(212) 555-0142' });
});
