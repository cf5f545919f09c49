import * as v from 'valibot';
import { fieldErrors, type Answer } from '../http/answer';
import { isObject, type Json, type JsonObject } from '../http/json';
import type { Tested } from './connection-tests';

const text = (longest: number) =>
  v.pipe(
    v.string('Not a valid string.'),
    v.minLength(1, 'This field may not be blank.'),
    v.maxLength(longest, `Ensure this field has no more than ${longest} characters.`),
  );
const object = v.custom<JsonObject>((input) => isObject(input as Json), 'Expected an object.');
const provider = v.picklist(['twilio', 'telnyx', 'signalwire', 'vonage', 'manual'], 'Not a valid choice.');
const orNone = v.nullable(
  v.pipe(v.bigint('A valid integer is required.'), v.minValue(1n, 'A valid integer is required.')),
);

const tested = { provider, credentials: v.optional(object, {}), sip_config: v.optional(object, {}) };

/** API notes 5.4; strict as the rest of the sandbox is: an unknown member is refused. */
export const TestRequest = v.strictObject(tested, 'Unexpected field.');
export const CreateRequest = v.strictObject(
  {
    name: text(120),
    setup_method: v.picklist(['api_key', 'manual', 'guided_telnyx'], 'Not a valid choice.'),
    ...tested,
    verification_evidence_id: text(200),
  },
  'Unexpected field.',
);
export const ChangeRequest = v.strictObject(
  {
    name: v.optional(text(120)),
    credentials: v.optional(object),
    sip_config: v.optional(object),
    verification_evidence_id: v.optional(text(200)),
  },
  'Unexpected field.',
);
export const ImportRequest = v.strictObject(
  { numbers: v.pipe(v.array(v.string('Not a valid string.'), 'Expected a list.'), v.minLength(1, 'Choose a number.')) },
  'Unexpected field.',
);
/** API notes 5.2. */
export const NumberRequest = v.strictObject(
  {
    inbound_agent_id: v.optional(orNone),
    outbound_agent_id: v.optional(orNone),
    label: v.optional(v.pipe(v.string('Not a valid string.'), v.maxLength(120, 'Too long.'))),
  },
  'Unexpected field.',
);

const WANTED: Readonly<Record<string, readonly string[]>> = { telnyx: ['apiKey', 'connectionId'] };

/** What a provider must be told: two names are documented for Telnyx, for the others anything at all will do. */
export function missingCredentials({ provider: name, credentials, sip_config }: Tested): Answer | undefined {
  const missing = (WANTED[name] ?? []).filter((member) => !isText(credentials[member]));
  if (missing.length > 0)
    return fieldErrors({ credentials: missing.map((member) => `${member}: this field is required.`) });
  const told = [...Object.values(credentials), ...Object.values(sip_config)];
  return told.some(isText) ? undefined : fieldErrors({ credentials: ['This field is required.'] });
}

const isText = (value: Json | undefined): boolean => typeof value === 'string' && value.trim() !== '';
