/** The letters on the keys of a phone (ITU-T E.161). */
export const padLetters: Readonly<Record<string, string>> = {
  '2': 'ABC',
  '3': 'DEF',
  '4': 'GHI',
  '5': 'JKL',
  '6': 'MNO',
  '7': 'PQRS',
  '8': 'TUV',
  '9': 'WXYZ',
};

const DIGITS: ReadonlyMap<string, string> = new Map(
  Object.entries(padLetters).flatMap(([digit, letters]) => [...letters].map((letter) => [letter, digit] as const)),
);

/** Replaces each letter A to Z by the digit of its key; everything else stays. */
export const lettersToDigits = (text: string): string =>
  text.replace(/[a-z]/gi, (letter) => DIGITS.get(letter.toUpperCase()) ?? letter);
