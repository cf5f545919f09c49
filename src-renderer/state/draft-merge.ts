import type { DraftView } from '../../src-main/contract/views';

/** What a person edits of a draft. */
export type DraftFields = Pick<DraftView, 'text' | 'from' | 'agent' | 'maxHold'>;

export const fieldsOf = ({ text, from, agent, maxHold }: DraftView): DraftFields => ({ text, from, agent, maxHold });

const sameAgent = (a: DraftFields['agent'], b: DraftFields['agent']): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

export const sameFields = (a: DraftFields, b: DraftFields): boolean =>
  a.text === b.text && a.from === b.from && sameAgent(a.agent, b.agent) && a.maxHold === b.maxHold;

/**
 * Joins a draft told by main with the one on screen, field by field: what only main changed is taken over; where the
 * person changed it too, the person's stays, so typed text is never lost.
 *
 * @param base what main last knew of the draft on screen
 */
export function mergeDraft(local: DraftView, base: DraftFields, told: DraftView): DraftView {
  return {
    id: told.id,
    accountId: told.accountId,
    text: local.text === base.text ? told.text : local.text,
    from: local.from === base.from ? told.from : local.from,
    agent: sameAgent(local.agent, base.agent) ? told.agent : local.agent,
    maxHold: local.maxHold === base.maxHold ? told.maxHold : local.maxHold,
  };
}

/**
 * A new draft takes the old one's place whole. Text typed after `usedText` was taken (while a call was being placed, or
 * before main had told any draft) goes on in the new one, unless main prefilled that.
 */
export function succeedDraft(local: DraftView, usedText: string, told: DraftView): DraftView {
  return told.text === '' && local.text !== usedText ? { ...told, text: local.text } : told;
}
