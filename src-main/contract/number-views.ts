// What windows see of verifying, connecting and importing. None of it brings back what a provider was told.
import * as v from 'valibot';

/** A member of an answer whose shape is not documented, as it came. */
export const factSchema = v.object({ name: v.string(), value: v.string() });
export type FactView = v.InferOutput<typeof factSchema>;

export const verificationSchema = v.object({
  /** Null where it cannot be told from the answer. */
  passed: v.nullable(v.boolean()),
  explanation: v.nullable(v.string()),
  facts: v.array(factSchema),
});
export type VerificationView = v.InferOutput<typeof verificationSchema>;

export const connectionTestSchema = v.object({
  passed: v.nullable(v.boolean()),
  /** Handed back with the wish to make or change the connection. */
  evidenceId: v.nullable(v.string()),
  suggestedName: v.nullable(v.string()),
  checks: v.array(v.object({ name: v.string(), passed: v.nullable(v.boolean()) })),
  explanation: v.nullable(v.string()),
  facts: v.array(factSchema),
});
export type ConnectionTestView = v.InferOutput<typeof connectionTestSchema>;

export const availableNumberSchema = v.object({ number: v.string(), facts: v.array(factSchema) });
export type AvailableNumberView = v.InferOutput<typeof availableNumberSchema>;
