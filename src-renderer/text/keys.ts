const mac = navigator.userAgent.includes('Macintosh');

/** The name of a key on this kind of keyboard; `Mod` is Ctrl, on a Mac Command. */
export const keyName = (key: string): string => (key === 'Mod' ? (mac ? '⌘' : 'Ctrl') : key);

/** As `aria-keyshortcuts` has it. */
export const ariaKey = (key: string): string => (key === 'Mod' ? (mac ? 'Meta' : 'Control') : key);
