export type PlayerKey = 'toggle' | 'back' | 'forward' | 'beginning' | 'end' | 'slower' | 'faster';

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const KEYS: ReadonlyMap<string, PlayerKey> = new Map<string, PlayerKey>([
  ['k', 'toggle'],
  ['K', 'toggle'],
  [' ', 'toggle'],
  ['ArrowLeft', 'back'],
  ['ArrowDown', 'back'],
  ['ArrowRight', 'forward'],
  ['ArrowUp', 'forward'],
  ['Home', 'beginning'],
  ['End', 'end'],
  ['<', 'slower'],
  ['>', 'faster'],
]);

/** What a key does while the player has the focus; null: nothing of ours. Space on a button presses that button. */
export function playerKey(pressed: Pressed, onButton: boolean): PlayerKey | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
  return pressed.key === ' ' && onButton ? null : (KEYS.get(pressed.key) ?? null);
}
