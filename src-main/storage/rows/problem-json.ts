import * as v from 'valibot';
import type { Problem, ProblemCode } from '../../domain/problem/problem';
import { problemTexts } from '../../domain/problem/problem-texts';

const isCode = (value: unknown): value is ProblemCode =>
  typeof value === 'string' && Object.hasOwn(problemTexts, value);

/** A problem as kept. A code that this version does not know keeps its words. */
export const problemSchema = v.pipe(
  v.object({
    code: v.fallback(v.custom<ProblemCode>(isCode), 'internal'),
    what: v.string(),
    advice: v.string(),
    mover: v.picklist(['you', 'admin', 'thunderphone', 'carrier']),
    retry: v.boolean(),
    detail: v.exactOptional(v.string()),
    fields: v.exactOptional(v.record(v.string(), v.array(v.string()))),
    status: v.exactOptional(v.number()),
    retryAfterMs: v.exactOptional(v.number()),
  }),
  v.transform((kept): Problem => kept),
);
