import type { AvailableNumberView, ConnectionTestView, VerificationView } from '../../contract/number-views';
import type { AvailableNumber } from '../../domain/directory/available-number';
import type { ConnectionTest } from '../../domain/directory/connection-test';
import type { Verification } from '../../domain/directory/verification';

export const verificationView = ({ passed, explanation, facts }: Verification): VerificationView => ({
  passed,
  explanation,
  facts: [...facts],
});

export const connectionTestView = ({ checks, facts, ...rest }: ConnectionTest): ConnectionTestView => ({
  ...rest,
  checks: checks.map((check) => ({ ...check })),
  facts: [...facts],
});

export const availableNumberView = ({ number, facts }: AvailableNumber): AvailableNumberView => ({
  number,
  facts: [...facts],
});
