import * as v from 'valibot';
import { fail, ok, type Result } from '../../../domain/result';
import { detail, fieldErrors, type Answer } from '../http/answer';
import { isObject, type Json, type JsonObject } from '../http/json';
import { isE164 } from './e164';
import { messagesByField } from './messages';

const INTEGER = 'A valid integer is required.';
const LARGEST_ID = 2n ** 63n - 1n;

const object = (message: string) => v.custom<JsonObject>((input) => isObject(input as Json), message);

const phoneNumber = v.pipe(v.string('Not a valid string.'), v.check(isE164, 'Enter a phone number in E.164 format.'));

/** API notes 2.1. Integers arrive as `bigint`, so a string or a decimal is no integer here. */
const PlaceRequest = v.strictObject(
  {
    from_number: phoneNumber,
    to_number: phoneNumber,
    agent_id: v.optional(v.pipe(v.bigint(INTEGER), v.minValue(1n, INTEGER), v.maxValue(LARGEST_ID, INTEGER))),
    config: v.optional(object('Expected an object.')),
    max_hold_seconds: v.optional(
      v.pipe(v.bigint(INTEGER), v.minValue(1n, 'Ensure this value is greater than or equal to 1.')),
    ),
    variables: v.optional(
      // A record alone would take a list for an object with the keys 0, 1, 2.
      v.pipe(
        object('Expected an object of strings.'),
        v.record(v.string(), v.string('Every variable must be a string.')),
      ),
    ),
    idempotency_key: v.optional(
      v.pipe(
        v.string('Not a valid string.'),
        v.minLength(1, 'This field may not be blank.'),
        v.maxLength(128, 'Ensure this field has no more than 128 characters.'),
      ),
    ),
  },
  'Unexpected field.',
);

export type PlaceRequest = v.InferOutput<typeof PlaceRequest>;

/** Checks a request's shape in the order of API notes 9: required fields, then each field, then agent or config. */
export function readPlaceRequest(body: Json): Result<PlaceRequest, Answer> {
  if (!isObject(body)) return fail(detail(400, 'Invalid data. Expected an object.'));
  if (isMissing(body['from_number']) || isMissing(body['to_number'])) {
    return fail(detail(400, 'from_number and to_number are required'));
  }
  const read = v.safeParse(PlaceRequest, body);
  if (!read.success) return fail(fieldErrors(messagesByField(read.issues)));
  if (read.output.agent_id !== undefined && read.output.config !== undefined) {
    return fail(detail(400, 'Provide either agent_id or config, not both'));
  }
  return ok(read.output);
}

const isMissing = (value: Json | undefined): boolean => value === undefined || value === null || value === '';
