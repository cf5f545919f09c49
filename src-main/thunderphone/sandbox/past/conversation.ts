import { timed, type Turn } from '../calls/turn';
import type { Agent } from '../data/agent';
import { BEYOND_DOUBLES } from '../data/agents';
import { DRAW, bits, oneOf, share, stream } from './chance';
import { outcomeOf } from './outcome';
import type { PastPlan } from './past-options';
import { PLANTED } from './planted';
import { fillWith, sentence, type Fill } from './speech/fill';
import type { Phrasebook, Topic } from './speech/phrasebook';
import { PHRASEBOOKS } from './speech/phrasebooks';
import { talkOf } from './speech/talk';
import { customerOfCall, directionOf, languageOf, speakerOf, transcriptOrdinal } from './who';

const TOOL_SHARE = 0.18;
const SUMMARY_SHARE = 0.5;
/** Share of the past after which calls have summaries at all (API notes 3.1: newer data only). */
const SUMMARIES_FROM = 0.5;
const OWN_TOPIC_SHARE = 0.8;
/** What agents (data/agents.ts) are there for, by the place in their phrasebook; the rest talk about anything. */
const OWN_TOPIC: ReadonlyMap<bigint, number> = new Map([
  [101n, 0],
  [102n, 4],
  [103n, 3],
  [104n, 0],
  [105n, 0],
  [110n, 2],
  [BEYOND_DOUBLES, 1],
]);
/** About as long as a turn takes, ms. */
const TURN_MS = 7_000;

interface Setting {
  readonly book: Phrasebook;
  readonly topic: Topic;
  readonly fill: Fill;
  readonly random: () => number;
}

/** Who talks with whom about what. A customer has the same name in every call in one language. */
function settingOf(plan: PastPlan, index: number): Setting {
  const speaker = speakerOf(plan, index);
  const book = PHRASEBOOKS[languageOf(speaker) ?? 'en'];
  const random = stream(bits(plan.seed, index, DRAW.talk));
  const named = share(plan.seed, customerOfCall(plan, index).slot, DRAW.name);
  const topic = topicOf(book, speaker, random);
  const fixed = {
    name: oneOf(book.words['name'] ?? [''], named),
    company: oneOf(topic.companies, named),
    code: oneOf(book.words['code'] ?? [''], random()),
  };
  return { book, topic, fill: fillWith(book, fixed, random), random };
}

/** Most calls of an agent are about what it is there for. */
function topicOf({ topics }: Phrasebook, { id }: Agent, random: () => number): Topic {
  const own = topics[OWN_TOPIC.get(id) ?? -1];
  return own !== undefined && random() < OWN_TOPIC_SHARE ? own : oneOf(topics, random());
}

/** All that was said in a completed call, whether or not the API has a transcript of it. */
export function conversationOf(plan: PastPlan, index: number): readonly Turn[] {
  const { status, lengthMs } = outcomeOf(plan, index);
  if (status === 'failed') return [];
  const { book, topic, fill, random } = settingOf(plan, index);
  const turns = Math.round((lengthMs / TURN_MS) * (0.8 + 0.4 * random()));
  const wish = {
    turns: Math.min(38, Math.max(4, turns)),
    outgoing: directionOf(plan, index) === 'outbound',
    withTool: random() < TOOL_SHARE,
    planted: plantedIn(plan, index),
  };
  return timed(talkOf(book, topic, wish, fill, random), lengthMs);
}

/** One sentence about the call, in its language; most older calls have none. */
export function summaryOf(plan: PastPlan, index: number): string | undefined {
  if (transcriptOrdinal(plan, index) === null || index / plan.calls < SUMMARIES_FROM) return undefined;
  if (share(plan.seed, index, DRAW.summary) >= SUMMARY_SHARE) return undefined;
  const { topic, fill } = settingOf(plan, index);
  return sentence(fill(topic.summary));
}

function plantedIn(plan: PastPlan, index: number): readonly string[] {
  const ordinal = transcriptOrdinal(plan, index);
  if (ordinal === null) return [];
  return PLANTED.filter(({ every }) => ordinal % every === Math.floor(every / 2)).map(({ word }) => word);
}
