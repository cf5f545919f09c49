import type { SqlValue } from '../driver';

/** The condition that finds entries of a list by a part of the number, of the note or of the source. */
export function listCondition(query: string): { readonly where: string; readonly values: readonly SqlValue[] } {
  const words = query.trim();
  if (words === '') return { where: 'true', values: [] };
  const text = `%${escaped(words)}%`;
  // Ten digits written as "(212) 555-0142" are looked for without what stands between them.
  const digits = /\p{L}/u.test(words) ? '' : words.replace(/\D/g, '');
  const where = `(note LIKE ? ESCAPE '\\' OR source LIKE ? ESCAPE '\\'${digits === '' ? '' : ' OR number LIKE ?'})`;
  return { where, values: digits === '' ? [text, text] : [text, text, `%${digits}%`] };
}

const escaped = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
