import { useMemo, useState } from 'react';
import type { ProblemView } from '../../../src-main/contract/envelope';
import type { DraftView } from '../../../src-main/contract/views';
import type { OneOffField, OneOffForm } from '../../../src-main/domain/one-off/one-off-form';
import type { FieldMessages } from './field-messages';
import { fieldMessages, noMessages } from './field-messages';

/** The service's messages per field. A field's messages go once the person has changed that field. */
export function useUntouchedMessages(refusal: ProblemView | null, draft: DraftView): FieldMessages {
  const [refused, setRefused] = useState<{ readonly problem: ProblemView | null; readonly draft: DraftView }>({
    problem: null,
    draft,
  });
  // What was on screen when the refusal came is what its messages are about.
  if (refused.problem !== refusal) setRefused({ problem: refusal, draft });
  const then = refused.draft;
  return useMemo(() => {
    if (refusal === null) return noMessages;
    const messages = fieldMessages(refusal);
    return {
      to: then.text === draft.text ? messages.to : [],
      from: then.from === draft.from ? messages.from : [],
      agent: then.agent === draft.agent ? messages.agent : [],
      maxHold: then.maxHold === draft.maxHold ? messages.maxHold : [],
      variables: then.variables === draft.variables ? messages.variables : [],
      config: then.oneOff === draft.oneOff ? messages.config : [],
      ...untouchedOneOff(messages, then.oneOff, draft.oneOff),
    };
  }, [refusal, then, draft]);
}

function untouchedOneOff(messages: FieldMessages, then: OneOffForm, now: OneOffForm): Pick<FieldMessages, OneOffField> {
  const of = (field: OneOffField): readonly string[] => (then[field] === now[field] ? messages[field] : []);
  return {
    voice: of('voice'),
    product: of('product'),
    prompt: of('prompt'),
    thinkingLevel: of('thinkingLevel'),
    backgroundTrack: of('backgroundTrack'),
    acknowledgementMode: of('acknowledgementMode'),
    acknowledgementPrompt: of('acknowledgementPrompt'),
    tools: of('tools'),
  };
}
