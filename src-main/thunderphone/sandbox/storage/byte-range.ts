/** Bytes from `first` to before `end`. */
export type ByteRange = { readonly first: number; readonly end: number };

/**
 * Reads a Range header (RFC 9110, 14.2) for a file of that size. A header that is not one range of bytes is ignored, as
 * the standard allows; one that lies outside the file is `unsatisfiable`.
 */
export function readRange(header: string | undefined, size: number): ByteRange | 'whole' | 'unsatisfiable' {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return 'whole';
  if (from === '') {
    const last = Number(to);
    return last === 0 ? 'unsatisfiable' : { first: Math.max(0, size - last), end: size };
  }
  const first = Number(from);
  if (first >= size) return 'unsatisfiable';
  const end = to === '' ? size : Math.min(size, Number(to) + 1);
  return end > first ? { first, end } : 'whole';
}
