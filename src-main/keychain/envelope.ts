import * as v from 'valibot';
import type { StoredKey } from '../accounts/ports';

/**
 * The text kept in the keychain: `{"v":1,"key":…,"baseUrl":…}`. The base URL lies beside the key, in the same item, so
 * that no edit of the database can point a stored key at another host.
 */
const envelopeSchema = v.object({
  v: v.literal(1),
  key: v.pipe(v.string(), v.nonEmpty()),
  baseUrl: v.pipe(v.string(), v.url()),
});

export const seal = ({ key, baseUrl }: StoredKey): string => JSON.stringify({ v: 1, key, baseUrl });

/** Reads an envelope; `undefined` when it is damaged, of another version, or not ours. */
export function open(text: string): StoredKey | undefined {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), envelopeSchema), text);
  return parsed.success ? { key: parsed.output.key, baseUrl: parsed.output.baseUrl } : undefined;
}
