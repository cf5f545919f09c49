/** A one-off configuration as typed. Empty means: not set. */
export interface OneOffForm {
  /** The template it was begun from; empty without one. A label: it is not sent. */
  readonly name: string;
  readonly prompt: string;
  readonly voice: string;
  readonly product: string;
  readonly thinkingLevel: string;
  readonly backgroundTrack: string;
  readonly acknowledgementMode: string;
  readonly acknowledgementPrompt: string;
  /** JSON; header values are references to secrets, never the secrets themselves (tools/secret-reference.ts). */
  readonly tools: string;
}

/** The fields that ThunderPhone knows, in the order in which they stand on screen. */
export const ONE_OFF_FIELDS = [
  'prompt',
  'voice',
  'product',
  'thinkingLevel',
  'backgroundTrack',
  'acknowledgementMode',
  'acknowledgementPrompt',
  'tools',
] as const satisfies readonly (keyof OneOffForm)[];

export type OneOffField = (typeof ONE_OFF_FIELDS)[number];

export const emptyOneOff: OneOffForm = {
  name: '',
  prompt: '',
  voice: '',
  product: '',
  thinkingLevel: '',
  backgroundTrack: '',
  acknowledgementMode: '',
  acknowledgementPrompt: '',
  tools: '',
};

export const sameOneOff = (a: OneOffForm, b: OneOffForm): boolean =>
  a === b || (a.name === b.name && ONE_OFF_FIELDS.every((field) => a[field] === b[field]));
