import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { ToastProvider, useSay } from '../../../../src-renderer/ui/toast/toasts';

function Page() {
  const say = useSay();
  const [undone, setUndone] = useState(0);
  return (
    <>
      <button onClick={() => say.news('Removed.', { label: 'Undo', run: () => setUndone(undone + 1) })}>Remove</button>
      <input aria-label="Note" />
      <output aria-label="Undone">{undone}</output>
    </>
  );
}

const shown = () => {
  render(
    <ToastProvider>
      <Page />
    </ToastProvider>,
  );
  return userEvent.setup();
};
const remove = () => screen.getByRole('button', { name: 'Remove' });

describe('a message in the corner', () => {
  it.each(['Undo', 'Dismiss message'])('gives the focus back when %s is pressed', async (name) => {
    const user = shown();
    await user.click(remove());
    await user.click(screen.getByRole('button', { name }));
    expect(screen.queryByText('Removed.')).toBeNull();
    expect(document.activeElement).toBe(remove());
    expect(screen.getByLabelText('Undone').textContent).toBe(name === 'Undo' ? '1' : '0');
  });

  it('takes no focus from where one went by oneself', async () => {
    const user = shown();
    await user.click(remove());
    screen.getByRole('button', { name: 'Undo' }).focus();
    await user.click(screen.getByRole('textbox', { name: 'Note' }));
    screen.getByRole('textbox', { name: 'Note' }).blur();
    // Another message comes in its place.
    act(() => remove().click());
    expect(document.activeElement).toBe(document.body);
  });
});
