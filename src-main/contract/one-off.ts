// Agents made for one call: the secrets of their tools, and their templates.
import * as v from 'valibot';
import { LIMITS } from './envelope';
import { done, id, nothing } from './inputs';
import { oneOffFormSchema, templateViewSchema } from './views';

const templateName = v.pipe(v.string(), v.maxLength(200));
const templateList = v.object({ rows: v.array(templateViewSchema) });

export const oneOffCommands = {
  /**
   * The only command that carries secrets of tools, and only inwards: every header value goes to the keychain, and the
   * answer has a reference in its place.
   */
  'tools.keep': {
    input: v.strictObject({
      tools: v.pipe(v.string(), v.maxLength(LIMITS.prompt)),
      keep: v.picklist(['keychain', 'memory']),
    }),
    output: v.object({ tools: v.string(), memoryOnly: v.boolean() }),
  },

  'templates.list': { input: nothing, output: templateList },
  'templates.open': { input: v.strictObject({ id }), output: oneOffFormSchema },
  /** In place of a template, or as a new one where `id` is null. */
  'templates.save': {
    input: v.strictObject({ id: v.nullable(id), form: oneOffFormSchema }),
    output: templateViewSchema,
  },
  'templates.duplicate': { input: v.strictObject({ id }), output: templateViewSchema },
  'templates.rename': { input: v.strictObject({ id, name: templateName }), output: templateViewSchema },
  'templates.remove': { input: v.strictObject({ id }), output: done },
  /** Brings a removed template back, for a minute. */
  'templates.restore': { input: v.strictObject({ id }), output: templateViewSchema },
} as const;
