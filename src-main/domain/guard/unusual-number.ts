import type { E164, NumberWarning } from '../number';
import { numberWarningLabel, readNumber } from '../number';
import type { Concern } from './concern';

/** Kinds of numbers that are asked about: those that cost more than usual, or that nobody answers. */
export function unusualConcerns(to: E164): readonly Concern[] {
  const reading = readNumber(to, null);
  const warnings: readonly NumberWarning[] = reading.kind === 'dialable' ? reading.warnings : [];
  return warnings.map((warning) => ({
    kind: 'unusual_number',
    about: warning,
    text: numberWarningLabel(warning),
  }));
}
