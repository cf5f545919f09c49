import type { ReadPart } from '../../domain/directory/directory';
import { assertNever } from '../../domain/result';
import { newest, serviceState, triesOf } from './evidence';
import type { RowBody, Seen } from './seen';
import { checking, good, lacking, troubled } from './seen';

const settings = { kind: 'view', view: 'settings' } as const;

/** The key: at hand, and taken by ThunderPhone when it was last shown to it. */
export function keyRow({ key, standing }: Seen): RowBody {
  switch (key.kind) {
    case 'reading':
      return checking('Being read from the keychain…');
    case 'missing': {
      const again = key.problem.retry ? [{ kind: 'read_key' } as const] : [];
      return troubled('bad', key.problem, null, settings, ...again);
    }
    case 'ready': {
      const last = newest(
        triesOf(standing).filter(({ problem }) => problem === null || problem.code === 'api_unauthorized'),
      );
      if (last === null) return checkedLater(standing.parts.agents.loading);
      const { problem, at } = last;
      if (problem === null) return good('ThunderPhone accepts it.', at);
      return troubled('bad', problem, at, settings, { kind: 'page', page: 'api_keys' });
    }
    default:
      return assertNever(key);
  }
}

const checkedLater = (loading: boolean): RowBody =>
  loading ? checking('Being shown to ThunderPhone…') : good('At hand; not checked again yet.', null);

/** Whether ThunderPhone answers: by the latest readings and the latest health check, whichever is newer. */
export function serviceRow({ standing, health }: Seen): RowBody {
  if (health.checking) return checking('Being asked…');
  const tries = [...triesOf(standing), ...(health.last ? [health.last] : [])];
  const last = newest(tries.filter((one) => serviceState(one) !== null));
  if (last === null) {
    const loading = Object.values(standing.parts).some((part) => part.loading);
    return loading ? checking('Being asked…') : { ...checking('Not asked yet.'), state: 'unread' };
  }
  const state = serviceState(last);
  if (last.problem === null || state === 'answered') return good('ThunderPhone answers.', last.at);
  if (state === 'unwell') return troubled('unsure', last.problem, last.at);
  return troubled('bad', last.problem, last.at);
}

/** The outbound-calling confirmation (API notes 7.1). An answer that does not tell is not a no. */
export function confirmationOf({ value, fetchedAt: at }: ReadPart<'confirmation'>): RowBody {
  const { confirmed, confirmedAt } = value;
  const page = { kind: 'page', page: 'confirmation' } as const;
  if (confirmed === true) return good(confirmedAt === null ? 'Made.' : `Made on ${day(confirmedAt)}.`, at);
  if (confirmed === false) {
    const advice = 'An admin of your organization must make it in the dashboard. It cannot be done with an API key.';
    return lacking('bad', 'Your organization has not made it yet.', at, { mover: 'admin', advice }, page);
  }
  return lacking(
    'unsure',
    'ThunderPhone’s answer does not tell whether it was made.',
    at,
    { mover: 'you', advice: 'Look in the dashboard. If it is missing, calls are refused, and the refusal says so.' },
    page,
  );
}

const day = (at: number): string => new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' }).format(at);
