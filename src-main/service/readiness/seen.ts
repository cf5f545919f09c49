import type { KeyState } from '../../accounts/key-ring';
import type { ReadinessRow, ReadinessStep } from '../../contract/readiness';
import type { LowBalanceChoice } from '../../directory/low-balance';
import type { HealthStanding } from '../../directory/service-health';
import type { DirectoryStanding } from '../../directory/standing';
import type { PartName } from '../../domain/directory/directory';
import type { Problem } from '../../domain/problem/problem';

/** All that is known about whether an account can call. */
export interface Seen {
  readonly key: KeyState;
  readonly standing: DirectoryStanding;
  readonly health: HealthStanding;
  readonly lowBalance: LowBalanceChoice;
}

/** What a row says, without its id and title. */
export type RowBody = Omit<ReadinessRow, 'id' | 'title'>;

const nothing: RowBody = {
  state: 'unread',
  seen: 'Not read yet.',
  at: null,
  detail: null,
  mover: null,
  advice: '',
  steps: [],
};

export const good = (seen: string, at: number | null): RowBody => ({ ...nothing, state: 'good', seen, at });

export const checking = (seen: string): RowBody => ({ ...nothing, state: 'checking', seen });

/** Something is to be done: what was seen, and the next step with whose move it is. */
export function lacking(
  state: 'bad' | 'unsure' | 'low',
  seen: string,
  at: number | null,
  todo: Pick<RowBody, 'mover' | 'advice'>,
  ...steps: readonly ReadinessStep[]
): RowBody {
  return { ...nothing, state, seen, at, ...todo, steps: [...steps] };
}

export function troubled(
  state: 'bad' | 'unsure',
  problem: Problem,
  at: number | null,
  ...steps: readonly ReadinessStep[]
): RowBody {
  const { what, detail, mover, advice } = problem;
  return { ...nothing, state, seen: what, at, detail: detail ?? null, mover, advice, steps: [...steps] };
}

/** A part that was never read: being read, not readable, or not asked for yet. */
export function unreadPart({ parts }: DirectoryStanding, name: PartName): RowBody {
  const { loading, problem, triedAt } = parts[name];
  if (loading) return checking('Reading…');
  return problem === null ? nothing : troubled('unsure', problem, triedAt);
}
