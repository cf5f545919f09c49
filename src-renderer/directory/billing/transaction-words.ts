/** A machine's name as words: "call_charge" is "Call charge". What ends in `_cents` is shown as money, so it loses that. */
export function spoken(name: string): string {
  const words = name
    .replace(/_cents$/, '')
    .replaceAll('_', ' ')
    .trim();
  return words === '' ? name : words.charAt(0).toUpperCase() + words.slice(1);
}
