import * as v from 'valibot';
import { fail, ok, type Result } from '../../../domain/result';
import { fieldErrors, type Answer } from '../http/answer';
import type { JsonObject } from '../http/json';
import { messagesByField } from './messages';

const NOT_A_STRING = 'Not a valid string.';
const text = v.pipe(v.string(NOT_A_STRING), v.minLength(1, 'This field may not be blank.'));

const record = v.record(v.string(), v.unknown());

const Tool = v.strictObject({
  type: v.literal('function'),
  function: v.strictObject({ name: text, description: v.optional(v.string()), parameters: v.optional(record) }),
  endpoint: v.optional(
    v.strictObject({
      url: v.pipe(v.string(), v.url()),
      method: v.optional(v.string()),
      headers: v.optional(v.record(v.string(), v.string())),
    }),
  ),
});

/** API notes 2.5. */
const Config = v.strictObject(
  {
    prompt: v.optional(text),
    voice: v.optional(text),
    voice_name: v.optional(text),
    product: v.optional(
      v.picklist(
        ['spark', 'bolt', 'storm-base', 'storm-base-with-ack', 'storm-extra', 'storm-extra-with-ack'],
        'Not a valid choice.',
      ),
    ),
    thinking_level: v.optional(v.picklist(['base', 'extra'], 'Not a valid choice.')),
    background_track: v.optional(v.nullable(v.string(NOT_A_STRING))),
    acknowledgement_prompt_mode: v.optional(v.picklist(['auto', 'manual'], 'Not a valid choice.')),
    acknowledgement_prompt: v.optional(v.string(NOT_A_STRING)),
    tools: v.optional(v.array(Tool, 'Expected a list of tools.')),
  },
  'Unexpected field.',
);

export type InlineConfig = { readonly product: string; readonly voice: string };

/** Checks an inline agent; its messages lie under `config`. */
export function readInlineConfig(config: JsonObject): Result<InlineConfig, Answer> {
  const read = v.safeParse(Config, config);
  if (!read.success) return fail(configErrors(messagesByField(read.issues)));
  const { prompt, product = 'spark', voice_name, voice = voice_name, ...rest } = read.output;
  const missing: string[] = [];
  if (prompt === undefined) missing.push('prompt');
  if (voice === undefined) missing.push('voice');
  if (rest.acknowledgement_prompt_mode === 'manual' && !rest.acknowledgement_prompt) {
    missing.push('acknowledgement_prompt');
  }
  if (voice === undefined || missing.length > 0) {
    return fail(configErrors(Object.fromEntries(missing.map((field) => [field, ['This field is required.']]))));
  }
  return ok({ product, voice });
}

const configErrors = (fields: Readonly<Record<string, readonly string[]>>): Answer =>
  fieldErrors({ config: Object.entries(fields).map(([field, texts]) => `${field}: ${texts.join(' ')}`) });
