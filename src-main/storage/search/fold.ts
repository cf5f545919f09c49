/** Letters that Unicode does not take apart, as people without them on their keyboard type them. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
  ς: 'σ',
};

/**
 * The form in which texts are compared: lower case, no diacritics, plain digits, one kind of dash and of space. What is
 * stored and what is typed go through the same function, so the database itself compares byte for byte.
 */
export const fold = (text: string): string =>
  IS_PLAIN.test(text) ? text.toLowerCase().replace(/\s+/g, ' ').trim() : foldAny(text);

/** Most text is; what foldAny does beyond this changes nothing of it. */
const IS_PLAIN = /^[\t\n\r\x20-\x7e]*$/;

const foldAny = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .replace(/[ßøđðħłæœıþς]/g, (letter) => PLAIN[letter] ?? letter)
    // Arabic and Persian digits; full-width ones are plain by now.
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/\p{Pd}/gu, '-')
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim();
