import type { Verification } from '../../domain/directory/verification';
import { errorWords } from '../answers/error-words';
import { factsOf } from '../answers/facts';
import { isObject } from '../json';
import { outcomeOf } from './outcome-word';

/** Where an answer may say how the verification went; none of it is documented (API notes 12). */
const OUTCOMES = [
  'verified',
  'success',
  'passed',
  'voip_verification_status',
  'verification_status',
  'result',
  'status',
];
const INNER = ['phone_number', 'number', 'verification', 'data'];
/** Shown as the explanation already. */
const WORDS = ['detail', 'message', 'error'];

/** The answer of `verify-voip`, whatever its shape. `refused` is what an error status says about the outcome. */
export function readVerification(body: unknown, refused: boolean): Verification {
  const words = isObject(body) ? errorWords(body).detail : null;
  const told = outcomeOf(body, OUTCOMES) ?? (isObject(body) ? ofInner(body) : null);
  return { passed: refused ? false : told, explanation: words, facts: factsOf(body, WORDS) };
}

function ofInner(body: Readonly<Record<string, unknown>>): boolean | null {
  for (const member of INNER) {
    const told = isObject(body[member]) ? outcomeOf(body[member], OUTCOMES) : null;
    if (told !== null) return told;
  }
  return null;
}
