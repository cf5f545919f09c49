import { randomOf } from '../lib/random';
import { MOMENTS, type Moment } from './trap';

export interface PlannedKill {
  readonly index: number;
  readonly moment: Moment;
  /** At which time of meeting the moment. */
  readonly nth: number;
  /** How long after it, ms. */
  readonly afterMs: number;
  readonly to: string;
}

const AREAS = [212, 415, 310, 312, 617, 206, 303, 404, 512, 602, 702, 713, 202, 305, 503, 619, 504, 214, 216, 612];

/** Every moment as often as every other, in an order of chance. */
export function planKills(seed: number, kills: number, moments: readonly Moment[] = MOMENTS): readonly PlannedKill[] {
  return Array.from({ length: kills }, (_, index) => {
    const random = randomOf(seed, `kill ${index}`);
    const round = Math.floor(index / moments.length);
    const order = [...moments].sort((a, b) => rank(seed, round, a) - rank(seed, round, b));
    const moment = order[index % order.length] ?? 'placed';
    const area = AREAS[index % AREAS.length] ?? 212;
    return {
      index,
      moment,
      nth: moment === 'opening' || moment === 'journal' ? random.whole(1, 6) : 1,
      afterMs: random.chance(0.5) ? 0 : random.whole(1, 20),
      to: `+1${area}55501${String(Math.floor(index / AREAS.length)).padStart(2, '0')}`,
    };
  });
}

const rank = (seed: number, round: number, moment: Moment): number => randomOf(seed, `${round} ${moment}`).next();
