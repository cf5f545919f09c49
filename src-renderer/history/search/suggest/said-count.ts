import type { Suggestions } from '../../../../src-main/domain/history/query/suggest/suggestions';

/** What a screen reader hears of a list that came up beside the caret; empty where none did. */
export function saidCount(suggestions: Suggestions | null): string {
  if (suggestions === null) return '';
  const { offers, more } = suggestions;
  if (more) return `The first ${String(offers.length)} suggestions`;
  return offers.length === 1 ? '1 suggestion' : `${String(offers.length)} suggestions`;
}
