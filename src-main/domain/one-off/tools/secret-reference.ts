/** The id of one secret value. A changed value gets a new id, so an id means the same value for ever. */
export type SecretId = string & { readonly __brand: 'SecretId' };

const REFERENCE = /^\{\{secret:([A-Za-z0-9-]{8,64})\}\}$/;

/** What stands in a configuration in place of a header's value. */
export const secretReference = (id: SecretId): string => `{{secret:${id}}}`;

/** All ids that a text refers to, wherever they stand in it. */
export const referredSecrets = (text: string): readonly SecretId[] =>
  [...text.matchAll(/\{\{secret:([A-Za-z0-9-]{8,64})\}\}/g)].map(([, id]) => id as SecretId);

/** The id that a header's value refers to; null where it is a value of its own. */
export const referredSecret = (value: string): SecretId | null =>
  (REFERENCE.exec(value)?.[1] ?? null) as SecretId | null;
