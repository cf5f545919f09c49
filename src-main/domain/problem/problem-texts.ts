import { accountTexts } from './texts-account';
import { apiTexts } from './texts-api';
import { guardTexts } from './texts-guard';
import { localTexts } from './texts-local';
import { recordingTexts } from './texts-recording';
import { manyTexts } from './texts-many';
import type { ProblemCode } from './problem';
import type { ProblemText } from './problem-text';

/** Every code has its sentence, its next step and its mover: a code without one does not compile. */
export const problemTexts: Readonly<Record<ProblemCode, ProblemText>> = {
  ...apiTexts,
  ...accountTexts,
  ...localTexts,
  ...guardTexts,
  ...recordingTexts,
  ...manyTexts,
};
