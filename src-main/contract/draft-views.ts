// What windows see, and say, of a call that is being prepared: who makes it, and with what.
import * as v from 'valibot';
import { LIMITS } from './envelope';
import { ms } from './scalars';

const typed = (most: number) => v.pipe(v.string(), v.maxLength(most));

/** A one-off configuration as typed; header values of tools are references, in both directions. */
export const oneOffFormSchema = v.strictObject({
  name: typed(200),
  prompt: typed(LIMITS.prompt),
  voice: typed(200),
  product: typed(200),
  thinkingLevel: typed(20),
  backgroundTrack: typed(200),
  acknowledgementMode: typed(20),
  acknowledgementPrompt: typed(LIMITS.note),
  tools: typed(LIMITS.prompt),
});
export type OneOffFormView = v.InferOutput<typeof oneOffFormSchema>;

export const variableSchema = v.strictObject({ name: typed(200), value: typed(LIMITS.text) });
export const variablesSchema = v.pipe(v.array(variableSchema), v.maxLength(LIMITS.variables));
export type VariableView = v.InferOutput<typeof variableSchema>;

const savedSchema = v.strictObject({ kind: v.literal('saved'), id: v.pipe(v.string(), v.regex(/^\d{1,20}$/)) });
const numberOwnSchema = v.strictObject({ kind: v.literal('number_own') });

/** Who is chosen; what a one-off agent is stands in the draft's form. */
export const agentChoiceSchema = v.variant('kind', [
  savedSchema,
  numberOwnSchema,
  v.strictObject({ kind: v.literal('one_off') }),
]);
export type AgentChoiceView = v.InferOutput<typeof agentChoiceSchema>;

/** Who was shown at a press, whole. */
export const shownAgentSchema = v.variant('kind', [
  savedSchema,
  numberOwnSchema,
  v.strictObject({ kind: v.literal('one_off'), form: oneOffFormSchema }),
]);
export type ShownAgentView = v.InferOutput<typeof shownAgentSchema>;

export const draftViewSchema = v.object({
  id: v.string(),
  accountId: v.nullable(v.string()),
  text: v.string(),
  from: v.nullable(v.string()),
  agent: v.nullable(agentChoiceSchema),
  maxHold: v.string(),
  oneOff: oneOffFormSchema,
  variables: v.array(variableSchema),
});
export type DraftView = v.InferOutput<typeof draftViewSchema>;

/** A one-off configuration under a name; opened where it is wanted, since prompts are long. */
export const templateViewSchema = v.object({ id: v.string(), name: v.string(), changedAt: ms });
export type TemplateView = v.InferOutput<typeof templateViewSchema>;
