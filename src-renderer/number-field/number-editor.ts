import type { Field, Region, Selection } from '../../src-main/domain/number';
import { deleteBack, deleteForward, insertAt, reformat } from '../../src-main/domain/number';
import { keepNumber } from './keep-number';
import { pastedField } from './pasted-field';
import { showField } from './show-field';
import type { ChangeKind } from './undo-stack';
import { UndoStack } from './undo-stack';
import { watchInput } from './watch-input';

/**
 * The editing of "Number to call", from the keyboard, the pad, a paste or an undo. It works on the input element itself:
 * before the rest of the window's code has been read, and afterwards in the very event of a key, so that the next frame
 * shows the formatted text. The caret stays by its digit whatever the formatting does around it.
 */
export class NumberEditor {
  private input: HTMLInputElement | null = null;
  private unwatch: (() => void) | null = null;
  private field: Field = { text: '', caret: 0 };
  private readonly stack = new UndoStack();
  /** The region that digits without a country code are read in; null while main has not told it. */
  private region: Region | null = null;
  private tell: (text: string) => void = () => undefined;

  /**
   * @param expected the region that main will most likely tell: until then the text is grouped by its habits, and not
   *   read as a number of it
   */
  constructor(private readonly expected: Region | null = null) {}

  get text(): string {
    return this.field.text;
  }

  /** Tells every change made here, from now on. */
  onEdit(tell: (text: string) => void): void {
    this.tell = tell;
  }

  /** Edits in this element from now on; what was typed into it before is taken over. Returns what ends that. */
  attach(input: HTMLInputElement): () => void {
    if (this.input !== input) {
      this.unwatch?.();
      this.input = input;
      this.unwatch = watchInput(input, this);
      if (input.value === '') showField(input, this.field);
      else this.typed();
    }
    return () => {
      if (this.input !== input) return;
      this.unwatch?.();
      this.unwatch = null;
      this.input = null;
    };
  }

  /** What main says: another text takes the place of this one; another region keeps the number that it was. */
  follow(text: string, region: Region | null): void {
    const before = this.region;
    this.region = region;
    if (text !== this.field.text) {
      this.stack.record(this.field, 'jump');
      this.show({ text, caret: text.length });
    } else if (before !== region) {
      const kept = keepNumber(this.now(), before, region);
      if (kept.text !== text) this.put(kept);
    }
  }

  /** Takes what the browser made of the field, formatted. */
  typed(): void {
    const { text, caret } = this.inElement();
    const grown = text.length - this.field.text.length;
    const kind = grown === 1 ? 'type' : grown === -1 ? 'delete' : 'jump';
    this.change(kind, reformat({ text, caret }, this.grouping()), this.field);
  }

  /** The same while an input method composes, which any change of the element would break off. */
  composing(): void {
    this.field = this.inElement();
    this.tell(this.field.text);
  }

  /** Notes where the caret is before the browser changes the text. */
  beforeTyping(): void {
    this.field = { text: this.field.text, caret: this.selection().start };
  }

  /** Puts text where the caret is. */
  readonly insert = (text: string): void => this.change('type', insertAt(this.selection(), text, this.grouping()));
  readonly paste = (text: string): void => this.change('jump', pastedField(this.selection(), text, this.grouping()));
  readonly deleteBack = (): void => this.change('delete', deleteBack(this.selection(), this.grouping()));
  readonly deleteForward = (): void => this.change('delete', deleteForward(this.selection(), this.grouping()));
  /** Puts another text into the field. */
  readonly replace = (text: string): void => this.change('jump', { text, caret: text.length });
  readonly undo = (): void => this.step(this.stack.undo(this.now()));
  readonly redo = (): void => this.step(this.stack.redo(this.now()));
  readonly focus = (): void => this.input?.focus({ preventScroll: true });

  private grouping(): Region | null {
    return this.region ?? this.expected;
  }

  private change(kind: ChangeKind, next: Field, before: Field = this.now()): void {
    if (next.text !== before.text) this.stack.record(before, kind);
    this.put(next);
  }

  private step(field: Field | null): void {
    if (field !== null) this.put(field);
  }

  private put(next: Field): void {
    this.show(next);
    this.tell(next.text);
  }

  private show(next: Field): void {
    this.field = next;
    if (this.input !== null) showField(this.input, next);
  }

  private inElement(): Field {
    const text = this.input?.value ?? '';
    return { text, caret: this.input?.selectionStart ?? text.length };
  }

  private selection(): Selection {
    const { text } = this.field;
    const start = this.input?.selectionStart ?? text.length;
    return { text, start, end: this.input?.selectionEnd ?? start };
  }

  private now(): Field {
    const { text, start } = this.selection();
    return { text, caret: start };
  }
}
