/** How long a removed template or a form that was typed over can be brought back, in ms: longer than Undo is shown. */
export const UNDO_MS = 60_000;
