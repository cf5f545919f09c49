import * as v from 'valibot';
import { fail, ok, type Result } from '../../../domain/result';
import { messagesByField } from '../calls/messages';
import { detail, fieldErrors, type Answer } from './answer';
import { isObject } from './json';
import { jsonBody } from './json-body';
import type { SeenRequest } from './read-request';

/** The body of a write in its shape, or the 400 with messages per field. */
export function bodyIn<S extends v.GenericSchema<unknown, unknown>>(
  request: SeenRequest,
  shape: S,
): Result<v.InferOutput<S>, Answer> {
  const body = jsonBody(request);
  if (!body.ok) return body;
  if (!isObject(body.value)) return fail(detail(400, 'Invalid data. Expected an object.'));
  const read = v.safeParse(shape, body.value);
  return read.success ? ok(read.output) : fail(fieldErrors(messagesByField(read.issues)));
}
