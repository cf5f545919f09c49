import { fireEvent } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { NumberEditor } from '../../../../src-renderer/number-field/number-editor';

let input: HTMLInputElement;
let told: string[];

beforeEach(() => {
  document.body.replaceChildren((input = document.createElement('input')));
  input.type = 'tel';
  input.focus();
  told = [];
});

function editing(expected: 'US' | null = 'US'): NumberEditor {
  const editor = new NumberEditor(expected);
  editor.onEdit((text) => told.push(text));
  editor.attach(input);
  return editor;
}

describe('before the code was there', () => {
  it('what was typed is taken over, formatted, with the caret by its digit', () => {
    input.value = '2125550142';
    input.setSelectionRange(3, 3);
    const editor = editing();
    expect(editor.text).toBe('(212) 555-0142');
    expect(input).toHaveValue('(212) 555-0142');
    expect(input.selectionStart).toBe(4);
  });
});

describe('before main has told a region', () => {
  it('groups by the region that is expected, in the event of the key itself', () => {
    editing();
    input.value = '2125550142';
    fireEvent.input(input);
    expect(input).toHaveValue('(212) 555-0142');
    expect(told).toEqual(['(212) 555-0142']);
  });

  it('does not take the number for one of that region', () => {
    const editor = editing('US');
    editor.paste('2079460958');
    editor.follow(editor.text, 'GB');
    // Read as a number of the United States it would have become +1 207 946 0958.
    expect(editor.text.replace(/\D/g, '')).toBe('2079460958');
    expect(editor.text).not.toContain('+');
  });

  it('leaves digits as they are typed when no region is expected', async () => {
    editing(null);
    await userEvent.setup().keyboard('2125550142');
    expect(input).toHaveValue('2125550142');
  });
});

describe('another region', () => {
  it('keeps a number that was complete', () => {
    const editor = editing();
    editor.follow('', 'US');
    editor.replace('(212) 555-0142');
    editor.follow('(212) 555-0142', 'GB');
    expect(input).toHaveValue('+1 212 555 0142');
    expect(told.at(-1)).toBe('+1 212 555 0142');
  });

  it('that comes with another text leaves that text alone', () => {
    const editor = editing();
    editor.follow('', 'US');
    editor.replace('(212) 555-0142');
    editor.follow('020 7946 0958', 'GB');
    expect(input).toHaveValue('020 7946 0958');
    expect(told).toEqual(['(212) 555-0142']);
    editor.undo();
    expect(input).toHaveValue('(212) 555-0142');
  });
});

describe('an input method', () => {
  it('is not disturbed while it composes, and its text is formatted when it is done', () => {
    editing();
    input.value = '2125';
    fireEvent(input, new InputEvent('input', { isComposing: true, bubbles: true }));
    expect(input).toHaveValue('2125');
    expect(told).toEqual(['2125']);
    input.value = '2125550142';
    fireEvent.compositionEnd(input);
    expect(input).toHaveValue('(212) 555-0142');
    expect(told.at(-1)).toBe('(212) 555-0142');
  });
});

describe('moving to another element', () => {
  it('takes the text along and hears the old one no more', () => {
    const editor = editing();
    editor.replace('(212) 555-0142');
    const other = document.createElement('input');
    editor.attach(other);
    expect(other).toHaveValue('(212) 555-0142');
    input.value = '9';
    fireEvent.input(input);
    expect(editor.text).toBe('(212) 555-0142');
  });
});
