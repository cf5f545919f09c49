import type { JsonObject } from '../../http/json';

export type Language = 'en' | 'de' | 'es';

/** What the agent says, what the person answers. `{name}` and the like are filled in (fill.ts). */
export type Exchange = readonly [agent: string, person: string];

export interface Topic {
  /** Who calls about it. */
  readonly companies: readonly string[];
  /** Why the agent calls. */
  readonly reasons: readonly string[];
  readonly exchanges: readonly Exchange[];
  readonly tool: { readonly name: string; readonly with: JsonObject; readonly answer: JsonObject };
  readonly summary: string;
}

/** How people talk in one language. Every list has at least one entry. */
export interface Phrasebook {
  /** How the agent begins a call that it makes, and what the person answers. */
  readonly greetings: readonly string[];
  readonly answers: readonly string[];
  /** How it begins one that it takes, and what the person wants. */
  readonly welcomes: readonly Exchange[];
  readonly general: readonly Exchange[];
  readonly farewells: readonly Exchange[];
  readonly topics: readonly Topic[];
  /** The words for each `{place}` in a phrase. */
  readonly words: Readonly<Record<string, readonly string[]>>;
}
