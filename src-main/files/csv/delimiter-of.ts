const DELIMITERS = [',', ';', '\t', '|'] as const;

/** What stands between the columns: the sign that the first line has most of outside of quotes; else the comma. */
export function delimiterOf(text: string): string {
  const firstLine = (/^[^\r\n]*/.exec(text.trimStart())?.[0] ?? '').replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((sign) => ({ sign, count: firstLine.split(sign).length - 1 }));
  const most = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return most.count > 0 ? most.sign : ',';
}
