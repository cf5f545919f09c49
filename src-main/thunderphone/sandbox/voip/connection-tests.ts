import { createHmac, randomBytes } from 'node:crypto';
import { canonicalJson, type JsonObject } from '../http/json';

/** API notes 5.4. */
export const CHECKS = ['credentials_valid', 'inbound_reachable', 'outbound_authorized'] as const;
export type CheckName = (typeof CHECKS)[number];

/** What a test is about; the evidence holds for exactly this. */
export type Tested = {
  readonly provider: string;
  readonly credentials: JsonObject;
  readonly sip_config: JsonObject;
};

/** A word in any credential that makes its check fail, so that each failure can be tried by hand. */
const FAILING_WORDS: readonly (readonly [string, CheckName])[] = [
  ['invalid', 'credentials_valid'],
  ['unreachable', 'inbound_reachable'],
  ['unauthorized', 'outbound_authorized'],
];

/** Which check fails; null when all pass. */
export function failingCheck({ credentials, sip_config }: Tested): CheckName | null {
  const words = canonicalJson([credentials, sip_config]).toLowerCase();
  return FAILING_WORDS.find(([word]) => words.includes(word))?.[1] ?? null;
}

/** The tests that passed. Of the credentials only a keyed digest is kept, in memory. */
export type ConnectionTests = {
  /** Gives the id of the evidence. */
  passed(tested: Tested): string;
  /** Whether the evidence is for exactly this; it is used up by that. */
  takes(evidenceId: string, tested: Tested): boolean;
};

export function connectionTests(): ConnectionTests {
  const secret = randomBytes(32);
  const digests = new Map<string, string>();
  const digestOf = ({ provider, credentials, sip_config }: Tested): string =>
    createHmac('sha256', secret).update(canonicalJson({ provider, credentials, sip_config })).digest('hex');
  return {
    passed(tested) {
      const id = `vev_${randomBytes(12).toString('hex')}`;
      digests.set(id, digestOf(tested));
      return id;
    },
    takes(evidenceId, tested) {
      if (digests.get(evidenceId) !== digestOf(tested)) return false;
      digests.delete(evidenceId);
      return true;
    },
  };
}
