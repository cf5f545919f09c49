import type { Place } from '../remark';
import type { TermName } from '../terms';

/** Where and how somebody types. */
export interface TypedAt {
  readonly typed: string;
  /** In UTF-16 units. */
  readonly caret: number;
  /** Suggestions were asked for: a gap gets the names of all filters, a single letter those that begin with it. */
  readonly asked: boolean;
}

/** One way to go on with what is typed. */
export interface Offer {
  readonly kind: 'name' | 'value';
  readonly name: TermName;
  /** Empty for a name. */
  readonly value: string;
  /** What stands in the text then, in place of what was typed; behind it is the caret. */
  readonly text: string;
}

export interface Suggestions {
  /** What is replaced. */
  readonly at: Place;
  /** Never empty; the likeliest first. */
  readonly offers: readonly Offer[];
  /** Whether there are others, which typing on brings. */
  readonly more: boolean;
}

/** The text with an offer taken, and the caret in it. */
export const taken = (typed: string, { from, to }: Place, { text }: Offer): { typed: string; caret: number } => ({
  typed: `${typed.slice(0, from)}${text}${typed.slice(to)}`,
  caret: from + text.length,
});
