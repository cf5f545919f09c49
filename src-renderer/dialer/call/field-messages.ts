import type { ProblemView } from '../../../src-main/contract/envelope';
import type { OneOffField } from '../../../src-main/domain/one-off/one-off-form';

/** The fields of the dial view that the service may speak about. */
export type DialField = 'to' | 'from' | 'agent' | 'maxHold' | 'variables' | 'config' | OneOffField;

/** The request's names for them (API notes 2.1). */
const FIELDS: ReadonlyMap<string, DialField> = new Map([
  ['to_number', 'to'],
  ['from_number', 'from'],
  ['agent_id', 'agent'],
  ['max_hold_seconds', 'maxHold'],
  ['variables', 'variables'],
  ['config', 'config'],
  ['config.prompt', 'prompt'],
  ['config.voice', 'voice'],
  ['config.voice_name', 'voice'],
  ['config.product', 'product'],
  ['config.thinking_level', 'thinkingLevel'],
  ['config.background_track', 'backgroundTrack'],
  ['config.acknowledgement_prompt_mode', 'acknowledgementMode'],
  ['config.acknowledgement_prompt', 'acknowledgementPrompt'],
  ['config.tools', 'tools'],
]);

export type FieldMessages = Readonly<Record<DialField, readonly string[]>>;

export const noMessages: FieldMessages = {
  to: [],
  from: [],
  agent: [],
  maxHold: [],
  variables: [],
  config: [],
  voice: [],
  product: [],
  prompt: [],
  thinkingLevel: [],
  backgroundTrack: [],
  acknowledgementMode: [],
  acknowledgementPrompt: [],
  tools: [],
};

/** The service's messages, each at the field it is about. */
export function fieldMessages(problem: ProblemView): FieldMessages {
  const messages: Record<DialField, readonly string[]> = { ...noMessages };
  for (const [name, texts] of Object.entries(problem.fields ?? {})) {
    for (const text of texts) {
      const { field, message } = placed(name, text);
      if (field !== undefined) messages[field] = [...messages[field], message];
    }
  }
  return messages;
}

/** A message about `config` may name its member: `{"config": ["voice: Unknown voice."]}`. */
function placed(name: string, text: string): { readonly field: DialField | undefined; readonly message: string } {
  const member = name === 'config' ? /^(\w+): (.+)$/s.exec(text) : null;
  const field = FIELDS.get(`config.${member?.[1] ?? ''}`);
  return member && field
    ? { field, message: member[2] ?? text }
    : { field: FIELDS.get(memberName(name)), message: text };
}

/** `config.tools.0.endpoint` and `variables.name` are about a field of ours. */
function memberName(name: string): string {
  const [first = '', second = ''] = name.split('.');
  const nested = `${first}.${second}`;
  return FIELDS.has(nested) ? nested : first;
}
