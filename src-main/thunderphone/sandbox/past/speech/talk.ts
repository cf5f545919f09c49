import type { Conversation, Line } from '../../data/conversations';
import { oneOf } from '../chance';
import { fillJson, sentence, type Fill } from './fill';
import type { Exchange, Phrasebook, Topic } from './phrasebook';

export interface TalkWish {
  /** Turns from greeting to farewell, 4 to 40, tools not counted. */
  readonly turns: number;
  /** Whether the agent called, or was called. */
  readonly outgoing: boolean;
  readonly withTool: boolean;
  /** Said by the person. */
  readonly planted: readonly string[];
}

/** A talk from greeting to farewell: the topic's exchanges and general ones, none twice while others are left. */
export function talkOf(
  book: Phrasebook,
  topic: Topic,
  { turns, outgoing, withTool, planted }: TalkWish,
  fill: Fill,
  random: () => number,
): Conversation {
  const says = (text: string): Line => ({ kind: 'says', text: sentence(fill(text)) });
  const hears = (text: string): Line => ({ kind: 'hears', text: sentence(fill(text)) });

  // With an odd number of turns the person hangs up without a goodbye.
  const pairs = Math.floor((turns - 3) / 2);
  const middle = exchangesFor(book, topic, pairs, random).map(([agent, person]) => [says(agent), hears(person)]);
  const [opening, reply] = outgoing
    ? [`${oneOf(book.greetings, random())} ${oneOf(topic.reasons, random())}`, oneOf(book.answers, random())]
    : oneOf(book.welcomes, random());
  // A word to be found again stands where the person first speaks.
  const answer = [reply, ...planted.map((word) => `${word}.`)].join(' ');
  const farewell = oneOf(book.farewells, random());
  return [
    says(opening),
    hears(answer),
    ...(withTool ? toolLines(topic, fill) : []),
    ...middle.flat(),
    says(farewell[0]),
    ...(turns % 2 === 0 ? [hears(farewell[1])] : []),
  ];
}

function exchangesFor(book: Phrasebook, topic: Topic, count: number, random: () => number): readonly Exchange[] {
  let pool: Exchange[] = [];
  return Array.from({ length: count }, () => {
    if (pool.length === 0) pool = [...topic.exchanges, ...book.general];
    const [taken] = pool.splice(Math.floor(random() * pool.length), 1);
    return taken ?? oneOf(topic.exchanges, random());
  });
}

function toolLines({ tool }: Topic, fill: Fill): readonly Line[] {
  return [
    { kind: 'calls-tool', name: tool.name, with: fillJson(tool.with, fill) },
    { kind: 'tool-answers', value: fillJson(tool.answer, fill) },
  ];
}
