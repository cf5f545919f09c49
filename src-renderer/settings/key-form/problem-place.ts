import type { ProblemView } from '../../../src-main/contract/envelope';
import type { ProblemCode } from '../../../src-main/domain/problem/problem';

/** Where a problem with a key is shown: at one of the fields, with a way around the keychain, or over the form. */
export type ProblemPlace = 'key' | 'baseUrl' | 'keychain' | 'form';

const PLACES: ReadonlyMap<ProblemCode, ProblemPlace> = new Map([
  ['key_empty', 'key'],
  ['key_publishable', 'key'],
  ['key_malformed', 'key'],
  ['key_missing', 'key'],
  ['base_url_malformed', 'baseUrl'],
  ['base_url_insecure', 'baseUrl'],
  ['keychain_unavailable', 'keychain'],
  ['keychain_locked', 'keychain'],
  ['keychain_denied', 'keychain'],
  ['keychain_unreadable', 'keychain'],
  ['keychain_absent', 'keychain'],
]);

export const problemPlace = (problem: ProblemView): ProblemPlace => PLACES.get(problem.code) ?? 'form';

/** The messages for one field: what is wrong with it and how to put it right. */
export const fieldErrors = (problem: ProblemView | null, field: 'key' | 'baseUrl'): readonly string[] =>
  problem !== null && problemPlace(problem) === field ? [`${problem.what} ${problem.advice}`] : [];
