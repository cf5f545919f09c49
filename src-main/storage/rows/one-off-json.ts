import * as v from 'valibot';
import type { Variable } from '../../domain/call/variables';
import type { OneOffConfig } from '../../domain/one-off/one-off-config';
import type { OneOffForm } from '../../domain/one-off/one-off-form';
import { checkTools } from '../../domain/one-off/tools/check-tools';
import type { Tool } from '../../domain/one-off/tools/tool';

export const variablesSchema = v.array(v.object({ name: v.string(), value: v.string() })) satisfies v.GenericSchema<
  unknown,
  readonly Variable[]
>;

const acknowledgement = v.variant('mode', [
  v.object({ mode: v.literal('auto') }),
  v.object({ mode: v.literal('manual'), prompt: v.string() }),
]);

/** A one-off agent as kept; its tools by the very check that they were taken by. */
export const configSchema = v.object({
  prompt: v.string(),
  voice: v.string(),
  product: v.nullable(v.string()),
  thinkingLevel: v.nullable(v.picklist(['base', 'extra'])),
  backgroundTrack: v.nullable(v.string()),
  acknowledgement: v.nullable(acknowledgement),
  tools: v.custom<readonly Tool[]>((value) => checkTools(value).length === 0, 'tools'),
}) satisfies v.GenericSchema<unknown, OneOffConfig>;

const text = v.optional(v.string(), '');

/** A form as kept; a field that a later version added is empty. */
export const formSchema = v.object({
  name: text,
  prompt: text,
  voice: text,
  product: text,
  thinkingLevel: text,
  backgroundTrack: text,
  acknowledgementMode: text,
  acknowledgementPrompt: text,
  tools: text,
}) satisfies v.GenericSchema<unknown, OneOffForm>;
