/** What the events of the element ask for. */
export interface Edits {
  readonly beforeTyping: () => void;
  readonly typed: () => void;
  readonly composing: () => void;
  readonly paste: (text: string) => void;
  readonly deleteBack: () => void;
  readonly deleteForward: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/**
 * Turns the element's own events into edits. Backspace and Delete are taken over, since beside a bracket or a space
 * they must take the digit behind it, and so are undo and redo: the browser's stack does not survive the formatting.
 * Returns what ends that.
 */
export function watchInput(input: HTMLInputElement, edits: Edits): () => void {
  const watching = new AbortController();
  const on = <K extends keyof HTMLElementEventMap>(kind: K, hear: (event: HTMLElementEventMap[K]) => void): void =>
    input.addEventListener(kind, hear, { signal: watching.signal });

  on('beforeinput', (event) => {
    if (event.isComposing) return;
    const edit = editOf(event.inputType, edits);
    if (edit === null) return edits.beforeTyping();
    event.preventDefault();
    edit();
  });
  on('input', (event) => (event instanceof InputEvent && event.isComposing ? edits.composing() : edits.typed()));
  on('compositionend', () => edits.typed());
  on('paste', (event) => {
    event.preventDefault();
    edits.paste(event.clipboardData?.getData('text/plain') ?? '');
  });
  on('keydown', (event) => {
    const edit = event.isComposing ? null : stepOf(event, edits);
    if (edit === null) return;
    event.preventDefault();
    edit();
  });
  return () => watching.abort();
}

function editOf(inputType: string, edits: Edits): (() => void) | null {
  switch (inputType) {
    case 'deleteContentBackward':
      return edits.deleteBack;
    case 'deleteContentForward':
      return edits.deleteForward;
    case 'historyUndo':
      return edits.undo;
    case 'historyRedo':
      return edits.redo;
    default:
      return null;
  }
}

function stepOf(event: KeyboardEvent, edits: Edits): (() => void) | null {
  if (!event.ctrlKey && !event.metaKey) return null;
  switch (event.key.toLowerCase()) {
    case 'z':
      return event.shiftKey ? edits.redo : edits.undo;
    case 'y':
      return edits.redo;
    default:
      return null;
  }
}
