import { randomOf, type Random } from '../lib/random';
import type { ServiceKind } from '../service/services';
import { MISDEEDS, type MisdeedName } from '../service/misdeeds';
import { SANDBOX_FAULTS, type SandboxFault } from '../service/sandbox-faults';

/** One press of Call, as it is planned: what it asks for and what the network and the server do with it. */
export interface PlannedPress {
  readonly index: number;
  readonly to: string;
  readonly from: string;
  /** Null: the from-number's own. */
  readonly agentId: string | null;
  readonly fault: string;
  /** The same request as the press before, once more. */
  readonly again: boolean;
  /** How long a person takes for that, ms of the campaign's time: the app asks whether it is meant. */
  readonly afterMs: number;
}

export interface PlannedChapter {
  readonly number: number;
  readonly kind: ServiceKind;
  readonly presses: readonly PlannedPress[];
}

/** As many as the sandbox's balance and 100 fictional numbers per area code allow. */
export const CHAPTER = 250;

/** Areas of the North American plan; 555-0100 to 555-0199 of each belong to nobody. */
const AREAS = [212, 415, 310, 312, 617, 206, 303, 404, 512, 602, 702, 713, 202, 305, 503, 619, 504, 214, 216, 612];

/** Numbers of the sandbox that may call and have an agent of their own. */
const FROM = ['+14155550101', '+442079460018', '+12125550117', '+12065550171', '+442079460073'] as const;
const AGENTS = ['101', '102', '103', '105', '9007199254740993', null] as const;

const SANDBOX = Object.keys(SANDBOX_FAULTS) as [SandboxFault, ...SandboxFault[]];
const MISBEHAVING = Object.keys(MISDEEDS) as [MisdeedName, ...MisdeedName[]];
const KINDS: readonly ServiceKind[] = ['sandbox', 'misbehaving', 'sandbox', 'misbehaving', 'forgetful'];

/** Where nothing goes wrong one sees least, so that is rare. */
const FAULTLESS = 0.1;
const AGAIN = 0.05;

/** Chapters alternate between the servers; the same seed and count give the same plan. */
export function plan(seed: number, placements: number): readonly PlannedChapter[] {
  const size = Math.min(CHAPTER, Math.max(1, Math.ceil(placements / KINDS.length)));
  const chapters: PlannedChapter[] = [];
  for (let first = 0; first < placements; first += size) {
    const number = chapters.length;
    const kind = KINDS[number % KINDS.length] ?? 'sandbox';
    const presses: PlannedPress[] = [];
    for (let index = first; index < Math.min(first + size, placements); index += 1) {
      presses.push(planPress(seed, kind, index, presses.at(-1)));
    }
    chapters.push({ number, kind, presses });
  }
  return chapters;
}

function planPress(seed: number, kind: ServiceKind, index: number, before: PlannedPress | undefined): PlannedPress {
  const random = randomOf(seed, `press ${index}`);
  const fault = drawFault(random, kind, FAULTLESS);
  const again = random.chance(AGAIN) && before !== undefined;
  if (again) return { ...before, index, fault, again, afterMs: random.whole(1_000, 30_000) };
  const area = AREAS[index % AREAS.length] ?? 212;
  const last = Math.floor(index / AREAS.length) % 100;
  return {
    index,
    to: `+1${area}55501${String(last).padStart(2, '0')}`,
    from: random.pick(FROM),
    agentId: random.pick(AGENTS),
    fault,
    again,
    afterMs: 0,
  };
}

/** What goes wrong at a server of that kind: nothing in a share of cases, else each fault as often as any other. */
export const drawFault = (random: Random, kind: ServiceKind, faultless: number): string =>
  random.chance(faultless) ? 'none' : random.pick(kind === 'sandbox' ? SANDBOX : MISBEHAVING);

/** The chapter that holds a press, with that press alone, and the one before it where it calls the same number. */
export function only(chapters: readonly PlannedChapter[], index: number): PlannedChapter | null {
  for (const chapter of chapters) {
    const at = chapter.presses.findIndex((press) => press.index === index);
    if (at < 0) continue;
    let from = at;
    while (from > 0 && chapter.presses[from]?.again === true) from -= 1;
    return { ...chapter, presses: chapter.presses.slice(from, at + 1) };
  }
  return null;
}
