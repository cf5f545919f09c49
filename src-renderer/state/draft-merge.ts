import type { DraftView } from '../../src-main/contract/views';
import { sameVariables } from '../../src-main/domain/call/variables';
import { sameOneOff } from '../../src-main/domain/one-off/one-off-form';

/** What a person edits of a draft. */
export type DraftFields = Pick<DraftView, 'text' | 'from' | 'agent' | 'maxHold' | 'oneOff' | 'variables'>;

export const fieldsOf = ({ text, from, agent, maxHold, oneOff, variables }: DraftView): DraftFields => ({
  text,
  from,
  agent,
  maxHold,
  oneOff,
  variables,
});

const sameAgent = (a: DraftFields['agent'], b: DraftFields['agent']): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

export const sameFields = (a: DraftFields, b: DraftFields): boolean =>
  a.text === b.text &&
  a.from === b.from &&
  sameAgent(a.agent, b.agent) &&
  a.maxHold === b.maxHold &&
  sameOneOff(a.oneOff, b.oneOff) &&
  sameVariables(a.variables, b.variables);

/**
 * Joins a draft told by main with the one on screen, field by field: what only main changed is taken over; where the
 * person changed it too, the person's stays, so typed text is never lost.
 *
 * @param known what main may have known when it told the draft: its last word, then every edit under way
 */
export function mergeDraft(local: DraftView, known: readonly DraftFields[], told: DraftView): DraftView {
  const newest = known.at(-1) ?? fieldsOf(told);
  /** A told value that main had from here before is no news; one that it has not is, unless the person is ahead. */
  const merge = <T>(pick: (fields: DraftFields) => T, same: (a: T, b: T) => boolean = Object.is): T => {
    const isNews = !known.some((fields) => same(pick(fields), pick(told)));
    return isNews && same(pick(local), pick(newest)) ? pick(told) : pick(local);
  };
  return {
    id: told.id,
    accountId: told.accountId,
    text: merge((fields) => fields.text),
    from: merge((fields) => fields.from),
    agent: merge((fields) => fields.agent, sameAgent),
    maxHold: merge((fields) => fields.maxHold),
    oneOff: merge((fields) => fields.oneOff, sameOneOff),
    variables: merge((fields) => fields.variables, sameVariables),
  };
}

/**
 * A new draft takes the old one's place whole. Text typed after `usedText` was taken (while a call was being placed, or
 * before main had told any draft) goes on in the new one, unless main prefilled that.
 */
export function succeedDraft(local: DraftView, usedText: string, told: DraftView): DraftView {
  return told.text === '' && local.text !== usedText ? { ...told, text: local.text } : told;
}
