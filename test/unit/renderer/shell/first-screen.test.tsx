import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { firstScreen } from '../../../../src-renderer/first-screen';
import { NumberEditor } from '../../../../src-renderer/number-field/number-editor';
import type { App } from '../../../../src-renderer/state/create-app';
import { keepEarlyClicks } from '../../../../src-renderer/shell/early-clicks';
import { createApp } from '../../../../src-renderer/state/create-app';
import { openWindow } from '../../../../src-renderer/window';
import { FakeBridge } from '../../../doubles/fake-bridge';
import { aDraft, aLine, anAccount, anAgent } from '../../../doubles/views';
import { callButton, numberField } from '../dialer/render-dialer';

let root: HTMLElement;
const complain = vi.spyOn(console, 'error');

beforeEach(() => {
  complain.mockReset();
  // Nothing is fetched ahead here: this window is never idle.
  vi.stubGlobal('requestIdleCallback', () => 0);
  root = document.createElement('div');
  document.body.replaceChildren(root);
  root.append(...new DOMParser().parseFromString(firstScreen(), 'text/html').body.childNodes);
  numberField().focus();
});

function early(draft = aDraft({ from: null })) {
  const bridge = new FakeBridge(
    { draft, accounts: [anAccount()], activeAccountId: anAccount().id },
    { lines: [aLine()], agents: [anAgent()] },
  );
  const field = new NumberEditor('US');
  field.attach(numberField());
  const app = createApp(bridge, field);
  return { bridge, app, user: userEvent.setup() };
}

const takeOver = (app: App): Promise<void> =>
  act(() => {
    openWindow(root, app);
    return Promise.resolve();
  });

describe('the first screen', () => {
  it('is the dial view, waiting, with no style of its own that the policy forbids', () => {
    expect(callButton()).toHaveAccessibleDescription('Starting…');
    expect(root.querySelector('[style]')).toBeNull();
  });

  it('is taken over as it is: the same element, with text, focus and caret', async () => {
    const { app, user } = early();
    const field = numberField();
    await user.keyboard('21255501');
    field.setSelectionRange(3, 3);
    await takeOver(app);
    expect(numberField()).toBe(field);
    expect(field).toHaveFocus();
    expect(field).toHaveValue('(212) 555-01');
    expect(field.selectionStart).toBe(3);
    expect(screen.getByRole('button', { name: 'Delete last digit' })).toBeVisible();
    expect(complain).not.toHaveBeenCalled();
  });

  it('gives main what was typed in it, once, and formats on', async () => {
    const { app, bridge, user } = early();
    await user.keyboard('212555');
    await act(() => app.start());
    await takeOver(app);
    await user.keyboard('0142');
    expect(numberField()).toHaveValue('(212) 555-0142');
    expect(app.store.getState().draft.text).toBe('(212) 555-0142');
    expect(bridge.payloads('draft.edit')[0]).toMatchObject({ text: '(212) 555' });
    expect(screen.getByText('+1 212 555 0142')).toBeVisible();
    expect(complain).not.toHaveBeenCalled();
  });

  it('keeps a paste, and its undo', async () => {
    const { app, user } = early();
    await user.paste('tel:+1-212-555-0142');
    await takeOver(app);
    expect(numberField()).toHaveValue('+1 212 555 0142');
    await user.keyboard('{Control>}z{/Control}');
    expect(numberField()).toHaveValue('');
  });

  it('does not take the focus back from where a person has moved it', async () => {
    const { app } = early();
    act(() => screen.getByRole('button', { name: /Agent/ }).focus());
    await takeOver(app);
    expect(screen.getByRole('button', { name: /Agent/ })).toHaveFocus();
  });

  it('makes clicks that came before the code, but no press on Call', async () => {
    const { app, bridge, user } = early(aDraft());
    const makeEarlyClicks = keepEarlyClicks(root);
    await user.keyboard('2125550142');
    await user.click(screen.getByRole('button', { name: '#' }));
    await user.click(screen.getByRole('button', { name: 'More options' }));
    await user.click(callButton());
    await act(() => app.start());
    await takeOver(app);
    act(makeEarlyClicks);
    expect(numberField().value).toContain('#');
    expect(screen.getByRole('button', { name: 'More options' })).toHaveAttribute('aria-expanded', 'true');
    expect(bridge.payloads('calls.place')).toEqual([]);
  });
});
