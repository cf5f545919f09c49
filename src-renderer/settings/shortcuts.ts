/** The keys that do something, as the menus and views of this version have them. `Mod` is Ctrl, on a Mac Command. */
export const shortcuts: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['Mod', '1'], does: 'Dial' },
  { keys: ['Mod', '2'], does: 'History' },
  { keys: ['Mod', '3'], does: 'Agents' },
  { keys: ['Mod', '4'], does: 'Numbers' },
  { keys: ['Mod', '5'], does: 'Billing' },
  { keys: ['Mod', ','], does: 'Settings' },
  { keys: ['Mod', 'F'], does: 'Search in the list that is shown' },
  { keys: ['0–9', '*', '#', '+'], does: 'Type a number anywhere in the dial view' },
  { keys: ['Enter'], does: 'Call, in Number to call; open the details of a call, in the history' },
  { keys: ['↑', '↓'], does: 'Move between calls, in the history' },
  { keys: ['Space', 'K'], does: 'Play or pause, in the player of a recording' },
  { keys: ['←', '→'], does: 'Back or forward 10 seconds, in the player; Home and End go to its ends' },
  { keys: ['<', '>'], does: 'Slower or faster, in the player' },
  { keys: ['Space'], does: 'Select a call, in the history' },
  { keys: ['Shift', '↑', '↓'], does: 'Select all calls up to there, in the history' },
  { keys: ['Mod', 'A'], does: 'Select all calls that match, in the history; Escape selects none' },
  { keys: ['Mod', 'W'], does: 'Close the window; calls are followed on' },
  { keys: ['Mod', 'Q'], does: 'Quit' },
];

/** A key's name on this kind of keyboard. */
export const keyName = (key: string, mac: boolean): string => (key === 'Mod' ? (mac ? '⌘' : 'Ctrl') : key);
