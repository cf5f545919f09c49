import * as v from 'valibot';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';

/**
 * Reads a value by a schema. The error names the field, as in `calls[3].status: expected a text`, and never quotes
 * what was found there. `at` is where the value lies.
 */
export function check<S extends v.GenericSchema<unknown, unknown>>(
  schema: S,
  value: unknown,
  at = '',
): Result<v.InferOutput<S>, string> {
  const read = v.safeParse(schema, value, { abortEarly: true });
  if (read.success) return ok(read.output);
  const issue = read.issues[0];
  const path = (issue.path ?? []).map((item) => String(item.key));
  const where = [at, ...path].filter((part) => part !== '').join('.');
  const missing = path.length > 0 && issue.input === undefined;
  return fail(`${where === '' ? 'answer' : where}: ${missing ? 'missing' : issue.message}`);
}
