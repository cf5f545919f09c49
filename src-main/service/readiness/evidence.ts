import type { DirectoryStanding } from '../../directory/standing';
import { partNames } from '../../domain/directory/directory';
import type { ApiProblemCode, Problem, TransportProblemCode } from '../../domain/problem/problem';

/** What one finished request showed: it worked, or it ended in this problem. */
export interface Evidence {
  /** Unix ms. */
  readonly at: number;
  readonly problem: Problem | null;
}

/** What an outcome says of the service: it answered, it is there but not well, it could not be reached. */
export type ServiceState = 'answered' | 'unwell' | 'unreachable';

const STATES: Readonly<Record<ApiProblemCode | TransportProblemCode, ServiceState | null>> = {
  api_bad_request: 'answered',
  api_unauthorized: 'answered',
  api_insufficient_balance: 'answered',
  api_forbidden: 'answered',
  api_confirmation_required: 'answered',
  api_from_number_unknown: 'answered',
  api_agent_unknown: 'answered',
  api_not_found: 'answered',
  api_conflict: 'answered',
  api_unprocessable: 'answered',
  api_payment_method_required: 'answered',
  api_refused: 'answered',
  api_rate_limited: 'unwell',
  api_upstream: 'unwell',
  api_server: 'unwell',
  answer_unreadable: 'unwell',
  network_unreachable: 'unreachable',
  network_timeout: 'unreachable',
  network_broken: 'unreachable',
  network_insecure: 'unreachable',
  answer_html: 'unreachable',
  answer_redirected: 'unreachable',
  // Said of changes and placements only.
  answer_without_id: null,
  change_unconfirmed: null,
};

const isTold = (code: string): code is keyof typeof STATES => Object.hasOwn(STATES, code);

/** Null where nothing was sent, as without a key: that says nothing of the service. */
export function serviceState({ problem }: Evidence): ServiceState | null {
  if (problem === null) return 'answered';
  return isTold(problem.code) ? STATES[problem.code] : null;
}

/** What the latest reading of each part came to, in this run. */
export const triesOf = ({ parts }: DirectoryStanding): readonly Evidence[] =>
  partNames.flatMap((name) => {
    const { triedAt, problem } = parts[name];
    return triedAt === null ? [] : [{ at: triedAt, problem }];
  });

/** The newest, and of those of one moment the one with a problem. */
export const newest = (evidence: readonly Evidence[]): Evidence | null =>
  evidence.reduce<Evidence | null>(
    (best, one) =>
      best === null || one.at > best.at || (one.at === best.at && best.problem === null && one.problem !== null)
        ? one
        : best,
    null,
  );
