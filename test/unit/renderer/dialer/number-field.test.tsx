import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Dialer } from '../../../../src-renderer/dialer/Dialer';
import { AppProvider } from '../../../../src-renderer/state/AppContext';
import { createApp } from '../../../../src-renderer/state/create-app';
import { FakeBridge } from '../../../doubles/fake-bridge';
import { aDraft, aLine, anAgent } from '../../../doubles/views';
import { callButton, numberField, renderDialer } from './render-dialer';

const LONDON = aLine({ id: '12', number: '+442079460100', label: 'London' });

/** The digits of the field and, as a bar, the caret among them. */
const digitsAndCaret = ({ value, selectionStart }: HTMLInputElement) => {
  const caret = selectionStart ?? 0;
  return `${value.slice(0, caret)}|${value.slice(caret)}`.replace(/[^\d|]/g, '');
};

async function withText(text: string, caret = text.length) {
  const rendered = await renderDialer({ draft: aDraft({ text }) });
  act(() => numberField().focus());
  numberField().setSelectionRange(caret, caret);
  return rendered;
}

describe('typing', () => {
  it('formats while typing, in the region of the from-number', async () => {
    const { user } = await renderDialer();
    await user.type(numberField(), '2125550142');
    expect(numberField()).toHaveValue('(212) 555-0142');
    expect(screen.getByText('+1 212 555 0142')).toBeVisible();
  });

  it('says what will be dialled: E.164, country, kind and the time there', async () => {
    await renderDialer({ draft: aDraft({ text: '+442079460958' }) });
    // At night there the line also says so.
    expect(await screen.findByText(/(AM|PM) there/)).toBeVisible();
    expect(numberField()).toHaveAccessibleDescription(/\+44 20 7946 0958.*United Kingdom.*Fixed line.*there/);
  });

  it('warns of premium rates and says why a number cannot be dialled', async () => {
    const { user } = await renderDialer({ draft: aDraft({ text: '9005551234' }) });
    expect(screen.getByText(/Premium-rate number/)).toBeVisible();
    await user.clear(numberField());
    await user.type(numberField(), '112');
    expect(numberField()).toHaveAccessibleDescription(/emergency number/);
  });

  it.each([
    { what: 'a digit typed in the middle', text: '(212) 555-0142', caret: 7, keys: '9', after: '21259|550142' },
    {
      what: 'Backspace beside formatting',
      text: '(212) 555-0142',
      caret: 6,
      keys: '{Backspace}',
      after: '21|5550142',
    },
    { what: 'Delete beside formatting', text: '(212) 555-0142', caret: 4, keys: '{Delete}', after: '212|550142' },
    { what: 'Backspace at the end', text: '(212) 555-0142', caret: 14, keys: '{Backspace}', after: '212555014|' },
  ])('keeps the caret by its digit: $what', async ({ text, caret, keys, after }) => {
    const { user } = await withText(text, caret);
    await user.keyboard(keys);
    expect(digitsAndCaret(numberField())).toBe(after);
  });

  it('takes back runs of typing with Ctrl+Z, and repeats them', async () => {
    const { user } = await renderDialer();
    await user.type(numberField(), '2125550142');
    await user.keyboard('{Backspace}{Backspace}');
    expect(numberField()).toHaveValue('(212) 555-01');
    await user.keyboard('{Control>}z{/Control}');
    expect(numberField()).toHaveValue('(212) 555-0142');
    await user.keyboard('{Control>}z{/Control}');
    expect(numberField()).toHaveValue('');
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(numberField()).toHaveValue('(212) 555-0142');
  });

  it('clears with Escape, with a way back', async () => {
    const { user } = await withText('(212) 555-0142');
    await user.keyboard('{Escape}');
    expect(numberField()).toHaveValue('');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(numberField()).toHaveValue('(212) 555-0142');
  });

  it('formats what was typed before main had said in which country this is', async () => {
    const bridge = new FakeBridge({ draft: aDraft({ from: null }) }, { lines: [aLine()], agents: [anAgent()] });
    const app = createApp(bridge);
    render(
      <AppProvider app={app}>
        <Dialer />
      </AppProvider>,
    );
    await userEvent.setup().type(numberField(), '2125550142');
    expect(numberField()).toHaveValue('2125550142');
    expect(callButton()).toHaveAttribute('aria-disabled', 'true');
    await act(() => app.start());
    expect(numberField()).toHaveValue('(212) 555-0142');
  });

  it('keeps the same number when another from-number changes the default region', async () => {
    const { app } = await renderDialer({ draft: aDraft({ text: '(212) 555-0142' }), lines: [aLine(), LONDON] });
    act(() => {
      app.draft.edit({ from: LONDON.number });
    });
    expect(numberField()).toHaveValue('+1 212 555 0142');
  });
});

describe('pasting', () => {
  it.each([
    { what: 'a link', pasted: 'tel:+1-212-555-0142', shown: '+1 212 555 0142' },
    { what: 'a number in a sentence', pasted: 'Call me: +44 20 7946 0958, thanks', shown: '+44 20 7946 0958' },
    { what: 'a number as it is written at home', pasted: ' 212-555-0142\n', shown: '(212) 555-0142' },
  ])('cleans $what', async ({ pasted, shown }) => {
    const { user } = await withText('');
    await user.paste(pasted);
    expect(numberField()).toHaveValue(shown);
    expect(callButton()).not.toHaveAttribute('aria-disabled');
  });

  it('puts a part of a number where the caret is', async () => {
    const { user } = await withText('(212) 555-', 10);
    await user.paste('0142');
    expect(numberField()).toHaveValue('(212) 555-0142');
  });

  it('asks which number when there are several, and picks none by itself', async () => {
    const { user } = await withText('');
    await user.paste('Office (212) 555-0142 or (646) 555-0117');
    const choice = screen.getByRole('alert');
    expect(choice).toHaveTextContent('Which number?');
    expect(callButton()).toHaveAccessibleDescription('Choose which number to call');
    await user.click(within(choice).getByRole('button', { name: /646 555 0117/ }));
    expect(numberField()).toHaveValue('+1 646 555 0117');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('shows a paste that is no number, with the reason', async () => {
    const { user } = await withText('');
    await user.paste('see you at noon');
    expect(numberField()).toHaveValue('see you at noon');
    expect(callButton()).toHaveAttribute('aria-disabled', 'true');
  });
});

describe('keys anywhere in the view', () => {
  it('dial: digits, star, hash, plus and Backspace go to the number, and the focus with them', async () => {
    const { user } = await renderDialer();
    act(() => callButton().focus());
    await user.keyboard('21');
    expect(numberField()).toHaveFocus();
    act(() => callButton().focus());
    await user.keyboard('2{Backspace}');
    expect(numberField()).toHaveValue('21');
  });

  it('do not when another field has the focus', async () => {
    const { user } = await renderDialer();
    await user.click(screen.getByRole('button', { name: 'More options' }));
    await user.type(screen.getByRole('textbox', { name: 'Max hold seconds' }), '90');
    expect(numberField()).toHaveValue('');
  });
});

describe('the pad', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('has the twelve keys by their digit, and they dial', async () => {
    const { user } = await renderDialer();
    const pad = screen.getByRole('group', { name: 'Dial pad' });
    for (const key of ['2', '1', '2', '5', '5', '5', '0', '1', '4', '2']) {
      await user.click(within(pad).getByRole('button', { name: key }));
    }
    expect(numberField()).toHaveValue('(212) 555-0142');
    expect(
      within(pad)
        .getAllByRole('button')
        .map((key) => key.getAttribute('aria-label')),
    ).toEqual([...'123456789*0#'.split('')]);
  });

  it('puts its digit where the caret is', async () => {
    const { user } = await withText('(212) 555-014', 1);
    await user.click(screen.getByRole('button', { name: '9' }));
    expect(numberField().value.replace(/\D/g, '')).toBe('9212555014');
  });

  it('gives the plus when 0 is held, and no 0', async () => {
    await renderDialer();
    vi.useFakeTimers();
    const zero = screen.getByRole('button', { name: '0' });
    fireEvent.pointerDown(zero, { button: 0 });
    act(() => void vi.advanceTimersByTime(600));
    fireEvent.pointerUp(zero);
    fireEvent.click(zero);
    expect(numberField()).toHaveValue('+');
  });

  it('deletes the last digit, and when held everything, with a way back', async () => {
    const { user } = await renderDialer({ draft: aDraft({ text: '(212) 555-0142' }) });
    await user.click(screen.getByRole('button', { name: 'Delete last digit' }));
    expect(numberField()).toHaveValue('(212) 555-014');
    vi.useFakeTimers();
    const button = screen.getByRole('button', { name: 'Delete last digit' });
    fireEvent.pointerDown(button, { button: 0 });
    act(() => void vi.advanceTimersByTime(600));
    fireEvent.pointerUp(button);
    expect(numberField()).toHaveValue('');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(numberField()).toHaveValue('(212) 555-014');
  });
});
