import type { OneOffForm } from './one-off-form';
import type { Tool } from './tools/tool';

/**
 * An agent configuration for one call (API notes 2.5): these members and no other, since an unknown one is refused. Null
 * is "not sent"; ThunderPhone then takes its own default.
 */
export interface OneOffConfig {
  readonly prompt: string;
  /** Id from `GET /v1/voices`. */
  readonly voice: string;
  readonly product: string | null;
  readonly thinkingLevel: 'base' | 'extra' | null;
  readonly backgroundTrack: string | null;
  readonly acknowledgement: Acknowledgement | null;
  /** Their header values are references to secrets. */
  readonly tools: readonly Tool[];
}

export type Acknowledgement = { readonly mode: 'auto' } | { readonly mode: 'manual'; readonly prompt: string };

/** Tools as text, laid out for reading; empty for none. */
export const toolsText = (tools: readonly Tool[]): string => (tools.length === 0 ? '' : JSON.stringify(tools, null, 2));

/** The form that a configuration came from, as "Call again" fills it in. */
export function formOf(config: OneOffConfig, name = ''): OneOffForm {
  const { acknowledgement } = config;
  return {
    name,
    prompt: config.prompt,
    voice: config.voice,
    product: config.product ?? '',
    thinkingLevel: config.thinkingLevel ?? '',
    backgroundTrack: config.backgroundTrack ?? '',
    acknowledgementMode: acknowledgement?.mode ?? '',
    acknowledgementPrompt: acknowledgement?.mode === 'manual' ? acknowledgement.prompt : '',
    tools: toolsText(config.tools),
  };
}
