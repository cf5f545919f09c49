import * as v from 'valibot';
import { isObject, type Json, type JsonObject } from '../http/json';

const NOT_A_STRING = 'Not a valid string.';
const INTEGER = 'A non-negative integer is required.';

/** The body of a new report. Which fields there are is inferred from the object (API notes 3.8, 9): only a title must be. */
export const ReportRequest = v.strictObject(
  {
    title: v.pipe(
      v.string(NOT_A_STRING),
      v.minLength(1, 'This field may not be blank.'),
      v.maxLength(255, 'Ensure this field has no more than 255 characters.'),
    ),
    severity: v.optional(v.picklist(['info', 'warning', 'critical'], 'Not a valid choice.'), 'warning'),
    description: v.optional(v.string(NOT_A_STRING), ''),
    timestamp_seconds: v.optional(
      v.nullable(v.pipe(v.bigint(INTEGER), v.minValue(0n, INTEGER), v.transform(Number))),
      null,
    ),
    metadata: v.optional(
      v.custom<JsonObject>((input) => isObject(input as Json), 'Expected an object.'),
      {},
    ),
  },
  'Unexpected field.',
);

/** A request for grading says nothing. */
export const GradeRequest = v.strictObject({}, 'Unexpected field.');
