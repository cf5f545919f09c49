import type { ConcernView, ProblemView } from '../../../src-main/contract/envelope';
import { concernKey } from '../../../src-main/domain/guard/concern';

/** What a question is about. */
export const concernsOf = (question: ProblemView): readonly ConcernView[] => question.concerns ?? [];

/** Whether main asks a person before it places the call. */
export const isQuestion = (problem: ProblemView | null): problem is ProblemView =>
  problem?.code === 'call_needs_yes' && concernsOf(problem).length > 0;

/** A person's yes: it names exactly what was shown. */
export const yesTo = (question: ProblemView): { readonly accepted: string[] } => ({
  accepted: concernsOf(question).map(concernKey),
});
