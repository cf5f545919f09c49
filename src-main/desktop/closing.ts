/** What becomes of the window when a person closes it. */
export type Closing =
  | { readonly act: 'close' }
  | { readonly act: 'hide' }
  /** `tell`: say once why the window did not go away. */
  | { readonly act: 'minimise'; readonly tell: boolean };

export interface ClosingState {
  /** The program is on its way out. */
  readonly quitting: boolean;
  /** Something on this desktop shows our tray icon now. */
  readonly tray: boolean;
  readonly told: boolean;
}

/** Closing never ends a program that follows calls, and never leaves it running where nobody can reach it. */
export function decideClosing({ quitting, tray, told }: ClosingState): Closing {
  if (quitting) return { act: 'close' };
  if (tray) return { act: 'hide' };
  return { act: 'minimise', tell: !told };
}
