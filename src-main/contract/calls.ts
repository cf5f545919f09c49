// Calls: placing them, and what is done with one that was placed.
import * as v from 'valibot';
import { LIMITS } from './envelope';
import { done, e164, id, maxHold } from './inputs';
import { callViewSchema, shownAgentSchema, variablesSchema } from './views';

const callId = v.pipe(v.string(), v.regex(/^\d{1,20}$/));
/** What the person was asked about and said yes to, by its keys (`concernKey`). */
const accepted = v.exactOptional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(120))), v.maxLength(20)));

export const callCommands = {
  /** What was shown when Call was pressed; main compares it with what it would send. */
  'calls.place': {
    input: v.strictObject({
      draftId: id,
      to: e164,
      from: e164,
      agent: shownAgentSchema,
      maxHold,
      /** Left out: none. */
      variables: v.exactOptional(variablesSchema),
      accepted,
    }),
    output: callViewSchema,
  },
  /** Sends the identical request of a call that was not placed once more, with its key, after one more look-up. */
  'calls.tryAgain': { input: v.strictObject({ attemptId: id, accepted }), output: callViewSchema },
  'calls.dismiss': { input: v.strictObject({ attemptId: id }), output: done },
  'calls.restore': { input: v.strictObject({ attemptId: id }), output: done },
  /** Looks now: an unconfirmed attempt is looked up, a call past the follow limit is followed again. */
  'calls.check': { input: v.strictObject({ attemptId: id }), output: callViewSchema },
  /** "This is my call": a person says which of the candidates an unconfirmed attempt became. Nothing is sent. */
  'calls.choose': { input: v.strictObject({ attemptId: id, callId }), output: callViewSchema },
  /** "None of these": it became none of the candidates, which the person saw and main compares. Nothing is sent. */
  'calls.ruleOut': {
    input: v.strictObject({
      attemptId: id,
      callIds: v.pipe(v.array(callId), v.minLength(1), v.maxLength(LIMITS.page)),
    }),
    output: callViewSchema,
  },
  'calls.openDashboard': { input: v.strictObject({ attemptId: id }), output: done },
  'calls.copyNumber': { input: v.strictObject({ attemptId: id }), output: done },
} as const;
