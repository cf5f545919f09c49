import type { Result } from '../result';
import { fail, ok } from '../result';
import type { Acknowledgement, OneOffConfig } from './one-off-config';
import type { OneOffField, OneOffForm } from './one-off-form';
import { acknowledges, setsThinkingLevel } from './product';
import { readTools } from './tools/read-tools';

/** What is wrong, each in one sentence, at the field it is about. */
export type OneOffIssues = Readonly<Partial<Record<OneOffField, string>>>;

/**
 * Reads the form. What the chosen product does not take is left out rather than refused, so that a person can go to
 * another product and back without losing it; the form shows it only where it is sent.
 */
export function readOneOff(form: OneOffForm): Result<OneOffConfig, OneOffIssues> {
  const product = form.product.trim();
  const level = setsThinkingLevel(product) ? null : thinkingLevel(form.thinkingLevel);
  const acknowledgement = acknowledges(product) ? readAcknowledgement(form) : ok(null);
  const tools = readTools(form.tools);
  const issues: OneOffIssues = {
    ...(form.prompt.trim() === '' ? { prompt: 'Write the prompt: who the agent is and what it is to do.' } : {}),
    ...(form.voice.trim() === '' ? { voice: 'Choose a voice.' } : {}),
    ...(level === undefined ? { thinkingLevel: 'The thinking level is base or extra.' } : {}),
    ...(acknowledgement.ok ? {} : acknowledgement.error),
    ...(tools.ok ? {} : { tools: tools.error }),
  };
  if (level === undefined || !acknowledgement.ok || !tools.ok || Object.keys(issues).length > 0) return fail(issues);
  return ok({
    prompt: form.prompt,
    voice: form.voice.trim(),
    product: product === '' ? null : product,
    thinkingLevel: level,
    backgroundTrack: form.backgroundTrack.trim() === '' ? null : form.backgroundTrack.trim(),
    acknowledgement: acknowledgement.value,
    tools: tools.value,
  });
}

function thinkingLevel(text: string): OneOffConfig['thinkingLevel'] | undefined {
  if (text === '') return null;
  return text === 'base' || text === 'extra' ? text : undefined;
}

function readAcknowledgement(form: OneOffForm): Result<Acknowledgement | null, OneOffIssues> {
  switch (form.acknowledgementMode) {
    case '':
      return ok(null);
    case 'auto':
      return ok({ mode: 'auto' });
    case 'manual':
      return form.acknowledgementPrompt.trim() === ''
        ? fail({ acknowledgementPrompt: 'Write what the agent says first, or let it choose (auto).' })
        : ok({ mode: 'manual', prompt: form.acknowledgementPrompt });
    default:
      return fail({ acknowledgementMode: 'The acknowledgement is auto or manual.' });
  }
}
