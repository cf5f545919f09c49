import type { OneOffField } from '../../../src-main/domain/one-off/one-off-form';

/** The fields' names on screen. */
export const ONE_OFF_LABELS: Readonly<Record<OneOffField, string>> = {
  prompt: 'Prompt',
  voice: 'Voice',
  product: 'Product',
  thinkingLevel: 'Thinking level',
  backgroundTrack: 'Background track',
  acknowledgementMode: 'Acknowledgement',
  acknowledgementPrompt: 'Acknowledgement prompt',
  tools: 'Tools',
};
