import type { ConnectionTest } from '../../domain/directory/connection-test';
import { documentedChecks } from '../../domain/directory/connection-test';
import { errorWords } from '../answers/error-words';
import { factsOf } from '../answers/facts';
import { cleanText } from '../answers/clean-text';
import { isObject } from '../json';
import { outcomeOf } from './outcome-word';

/** Shown in places of their own. */
const READ = [
  'status',
  'verification_evidence_id',
  'suggested_connection_name',
  'checks',
  'detail',
  'message',
  'error',
];
const CHECK_OUTCOMES = ['passed', 'ok', 'success', 'status', 'result'];
const MOST_CHECKS = 20;
/** Ids are short; what is longer is none. */
const LONGEST_EVIDENCE = 500;

/** The answer of `POST /v1/voip-connections/test` (API notes 5.4). Null where it is none, as a plain refusal. */
export function readConnectionTest(body: unknown): ConnectionTest | null {
  if (!isObject(body)) return null;
  const { status, checks } = body;
  const passed = outcomeOf(status, []);
  if (passed === null && !isObject(checks)) return null;
  return {
    passed,
    evidenceId: evidenceOf(body['verification_evidence_id']),
    suggestedName: textOf(body['suggested_connection_name']),
    checks: isObject(checks) ? readChecks(checks) : [],
    explanation: errorWords(body).detail,
    facts: factsOf(body, READ),
  };
}

function readChecks(checks: Readonly<Record<string, unknown>>): ConnectionTest['checks'] {
  const others = Object.keys(checks).filter((name) => !documentedChecks.some((known) => known === name));
  return [...documentedChecks.filter((name) => name in checks), ...others].slice(0, MOST_CHECKS).map((name) => ({
    name: cleanText(name),
    passed: outcomeOf(checks[name], CHECK_OUTCOMES),
  }));
}

/** A text; an id that comes as a number goes back as the same digits. */
function evidenceOf(value: unknown): string | null {
  const text = typeof value === 'number' || typeof value === 'bigint' ? String(value) : value;
  return typeof text === 'string' && text !== '' && text.length <= LONGEST_EVIDENCE ? text : null;
}

function textOf(value: unknown): string | null {
  const text = typeof value === 'string' ? cleanText(value) : '';
  return text === '' ? null : text;
}
