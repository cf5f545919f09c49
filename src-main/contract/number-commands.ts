import * as v from 'valibot';
import { providers, setupMethods } from '../domain/directory/provider';
import { isE164 } from '../domain/number/e164';
import { LIMITS } from './envelope';
import { availableNumberSchema, connectionTestSchema, verificationSchema } from './number-views';
import { connectionViewSchema, lineViewSchema } from './views';

/** The API's own ids: digits (API notes 1.5). */
const apiId = v.pipe(v.string(), v.regex(/^\d{1,20}$/));
const done = v.null();
const nothing = v.optional(v.null(), null);

const MOST_FIELDS = 30;
/** A private key in text form has some 3,300 characters. */
const LONGEST_FIELD = 8_000;

/** Member names as JSON APIs have them; no name that every object inherits. */
const memberName = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9_.-]{0,63}$/), v.notValues(['constructor']));
const fieldsOf = v.pipe(
  v.record(memberName, v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_FIELD))),
  v.maxEntries(MOST_FIELDS),
);
/** A provider's fields: inwards only, once for each action. */
const fields = v.strictObject({ credentials: fieldsOf, sip_config: fieldsOf });
const wish = v.strictObject({ provider: v.picklist(providers), method: v.picklist(setupMethods), fields });
const evidenceId = v.pipe(v.string(), v.minLength(1), v.maxLength(500));
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120));
const e164 = v.pipe(v.string(), v.check(isE164, 'expected an E.164 number'));

/** What a window may ask about numbers and VoIP connections. */
export const numberCommands = {
  /** Takes up to minutes: ThunderPhone calls in and out meanwhile. */
  'lines.verify': { input: v.strictObject({ id: apiId }), output: verificationSchema },
  'lines.setOutboundAgent': {
    input: v.strictObject({ id: apiId, agentId: v.nullable(apiId) }),
    output: lineViewSchema,
  },
  'lines.copyNumber': { input: v.strictObject({ id: apiId }), output: done },
  /** Goes on looking at the numbers that are still being set up, for some minutes. */
  'lines.followSettling': { input: nothing, output: done },

  'connections.test': { input: wish, output: connectionTestSchema },
  'connections.create': { input: v.strictObject({ name, wish, evidenceId }), output: connectionViewSchema },
  'connections.rename': { input: v.strictObject({ id: apiId, name }), output: done },
  'connections.rotate': { input: v.strictObject({ id: apiId, fields, evidenceId }), output: done },
  'connections.remove': { input: v.strictObject({ id: apiId }), output: done },
  'connections.availableNumbers': {
    input: v.strictObject({ id: apiId }),
    output: v.object({ rows: v.array(availableNumberSchema) }),
  },
  'connections.importNumbers': {
    input: v.strictObject({ id: apiId, numbers: v.pipe(v.array(e164), v.minLength(1), v.maxLength(LIMITS.page)) }),
    /** The ids of those that are the organization's now. */
    output: v.object({ lineIds: v.array(v.string()) }),
  },
} as const;
