import { accountTexts } from './texts-account';
import { apiTexts } from './texts-api';
import { localTexts } from './texts-local';
import type { Problem, ProblemCode } from './problem';

export type ProblemText = Pick<Problem, 'what' | 'advice' | 'mover' | 'retry'>;

/** Every code has its sentence, its next step and its mover: a code without one does not compile. */
export const problemTexts: Readonly<Record<ProblemCode, ProblemText>> = { ...apiTexts, ...accountTexts, ...localTexts };
