import type { ProblemView } from '../../src-main/contract/envelope';
import type { DraftView } from '../../src-main/contract/views';
import type { Ask } from './ask';
import { emptyDraft } from './app-state';
import type { DraftFields } from './draft-merge';
import { fieldsOf, mergeDraft, sameFields, succeedDraft } from './draft-merge';

/** Where the draft is shown. */
export interface DraftScreen {
  read(): DraftView;
  show(draft: DraftView): void;
  /** The newest edit did not reach main, and why; null when it did. */
  trouble(problem: ProblemView | null): void;
}

/** The window's side of the draft: edits are on screen at once and go to main one by one, in order. */
export class DraftEditor {
  /** What main last knew for certain: what it told, or an edit that it answered. */
  private base: DraftFields = fieldsOf(emptyDraft);
  /** Edits under way: a told draft that equals one of them is an echo, older than what is on screen. */
  private underway: DraftFields[] = [];
  /** The number of the call being placed; null when none is. */
  private usedText: string | null = null;

  constructor(
    private readonly ask: Ask,
    private readonly screen: DraftScreen,
  ) {}

  edit(change: Partial<DraftFields>): void {
    const draft = { ...this.screen.read(), ...change };
    if (this.show(draft) && draft.id !== '') this.send(draft);
  }

  /** Takes a draft that main tells, at the start or later. */
  told(draft: DraftView): void {
    const local = this.screen.read();
    const fields = fieldsOf(draft);
    if (local.id === draft.id) {
      if (this.underway.some((edit) => sameFields(edit, fields))) return;
      this.adopt(mergeDraft(local, [this.base, ...this.underway], draft), fields);
    } else {
      this.underway = [];
      const usedText = this.usedText ?? (local.id === '' ? '' : local.text);
      this.usedText = null;
      this.adopt(succeedDraft(local, usedText, draft), fields);
    }
  }

  /** From here on typed text is meant for the next call, until that has its draft or this one was not placed. */
  placing(): void {
    this.usedText = this.screen.read().text;
  }

  notPlaced(): void {
    this.usedText = null;
  }

  private adopt(draft: DraftView, known: DraftFields): void {
    this.base = known;
    if (!this.show(draft)) return;
    // An edit under way was made before this was known, and will overwrite it in main: so main is told again.
    if (this.underway.length > 0 || !sameFields(fieldsOf(draft), known)) this.send(draft);
  }

  /** False when being shown led to another edit, as to a number written anew for another region: that one was sent. */
  private show(draft: DraftView): boolean {
    this.screen.show(draft);
    return this.screen.read() === draft;
  }

  private send(draft: DraftView): void {
    const fields = fieldsOf(draft);
    this.underway = [...this.underway, fields];
    void this.ask('draft.edit', { id: draft.id, ...fields }).then((answer) => {
      if (answer.ok && this.underway.includes(fields)) this.base = fields;
      this.underway = this.underway.filter((edit) => edit !== fields);
      // A refusal of an edit to a draft that is gone by now concerns nobody.
      if (this.screen.read().id === draft.id) this.screen.trouble(answer.ok ? null : answer.error);
    });
  }
}
