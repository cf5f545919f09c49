import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { Dialog } from '../../../../src-renderer/ui/Dialog';
import { focusHome, useKeptFocus } from '../../../../src-renderer/ui/use-kept-focus';

function Boxed() {
  const box = useRef<HTMLElement>(null);
  useKeptFocus(box);
  const [gone, setGone] = useState<readonly string[]>([]);
  const [asks, setAsks] = useState(false);
  const leaving = (name: string) =>
    !gone.includes(name) && <button onClick={() => setGone([...gone, name])}>{name}</button>;
  return (
    <>
      <section ref={box} aria-label="Box">
        <section aria-label="With a home">
          <div>{leaving('Cancel')}</div>
          <button {...focusHome}>Play</button>
        </section>
        <section aria-label="Without">{leaving('Retry')}</section>
        {leaving('Bare')}
        {!gone.includes('asked') && <button onClick={() => setAsks(true)}>Remove…</button>}
      </section>
      {leaving('Outside')}
      <Dialog isOpen={asks} kind="alert" title="Remove?" onClose={() => setAsks(false)}>
        <button
          onClick={() => {
            setAsks(false);
            setGone([...gone, 'asked']);
          }}
        >
          Remove
        </button>
      </Dialog>
    </>
  );
}

const press = async (name: string): Promise<void> => userEvent.click(await screen.findByRole('button', { name }));
const region = (name: string): HTMLElement => screen.getByRole('region', { name });

describe('What has the focus and goes', () => {
  it('leaves it with what is meant for it nearby, else with its section, else with the box', async () => {
    render(<Boxed />);
    await press('Cancel');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Play' })).toHaveFocus());
    await press('Retry');
    await waitFor(() => expect(region('Without')).toHaveFocus());
    await press('Bare');
    await waitFor(() => expect(region('Box')).toHaveFocus());
    // For once: a click on the text of a section shall not give it the focus.
    expect(region('Without')).not.toHaveAttribute('tabindex');
  });

  it('after a question that was asked above it, the focus is back in the box', async () => {
    render(<Boxed />);
    await press('Remove…');
    await press('Remove');
    await waitFor(() => expect(region('Box')).toContainElement(document.activeElement as HTMLElement));
  });

  it('outside of the box is not its matter', async () => {
    render(<Boxed />);
    await press('Play');
    await press('Outside');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Outside' })).toBeNull());
    expect(document.body).toHaveFocus();
  });
});
