import type { Answer, ProblemView } from '../../../src-main/contract/envelope';

/** Where a note stands between the screen and the disk. */
export interface NoteState {
  readonly text: string;
  /** What main is known to have. */
  readonly saved: string;
  /** What Undo brings back: the note as it was before it was edited; null when it was not. */
  readonly before: string | null;
  readonly saving: boolean;
  readonly problem: ProblemView | null;
}

/** Saves one call's note: one request at a time, always the newest text. Outlives the view, so closing loses nothing. */
export class NoteSaver {
  private state: NoteState;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly keep: (note: string) => Promise<Answer<unknown>>,
    note: string,
  ) {
    this.state = { text: note, saved: note, before: null, saving: false, problem: null };
  }

  readonly snapshot = (): NoteState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes the note as main tells it, unless it was edited here: then this is the newer one, and main's word is late. */
  told(note: string): void {
    const { saved, before, saving } = this.state;
    if (saving || before !== null || note === saved || this.isDirty()) return;
    this.tell({ text: note, saved: note });
  }

  edit(text: string): void {
    const { before, saved } = this.state;
    this.tell({ text, before: before ?? saved, problem: null });
  }

  undo(): void {
    const { before } = this.state;
    if (before === null) return;
    this.tell({ text: before, before: null, problem: null });
    void this.save();
  }

  /** Whether there is anything that main does not have. */
  isDirty(): boolean {
    return this.state.text !== this.state.saved;
  }

  /** Sends what is not saved yet. After a refusal it is kept here for the next try. */
  async save(): Promise<void> {
    if (this.state.saving) return;
    while (this.isDirty()) {
      const note = this.state.text;
      this.tell({ saving: true, problem: null });
      const answer = await this.keep(note);
      this.tell(answer.ok ? { saving: false, saved: note } : { saving: false, problem: answer.error });
      if (!answer.ok) return;
    }
  }

  private tell(change: Partial<NoteState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
