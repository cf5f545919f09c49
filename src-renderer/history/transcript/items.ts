import type { WordsView } from '../../../src-main/contract/history';
import { toolText } from './tool-text';

export type TurnView = WordsView['turns'][number];

/** What stands together in a conversation: something said, or what a tool was asked and what it answered. */
export type Item = SpeechItem | ToolItem;

/** Something said. */
export interface SpeechItem {
  readonly kind: 'speech';
  readonly turn: TurnView;
  readonly texts: readonly string[];
  /** Place of its first turn in the transcript, and how many turns it is. */
  readonly first: number;
  readonly count: number;
}

export interface ToolItem {
  readonly kind: 'tool';
  /** The turn that it stands at: the call where there is one. */
  readonly turn: TurnView;
  readonly title: string;
  /** What is searched and shown: the arguments and the answer, each where there is one. */
  readonly texts: readonly string[];
  readonly asked: string | null;
  readonly answered: string | null;
  readonly first: number;
  readonly count: number;
}

/**
 * A transcript as it is shown. The API names no id by which an answer belongs to a call of a tool (notes 3.7), so the two
 * are brought together only where nothing else is possible: the answer follows its call, and no earlier call waits for one.
 */
export function itemsOf(turns: readonly TurnView[]): readonly Item[] {
  const items: Item[] = [];
  let waiting = 0;
  for (let index = 0; index < turns.length; index += 1) {
    const turn = turns[index];
    if (!turn) continue;
    if (turn.role === 'tool_call') {
      const next = turns[index + 1];
      const answer = waiting === 0 && next?.role === 'tool_response' ? next : null;
      items.push(toolItem(turn, answer, index));
      if (answer) index += 1;
      else waiting += 1;
    } else if (turn.role === 'tool_response') {
      items.push(toolItem(null, turn, index));
      waiting = Math.max(0, waiting - 1);
    } else {
      items.push({ kind: 'speech', turn, texts: [turn.content], first: index, count: 1 });
      waiting = 0;
    }
  }
  return items;
}

function toolItem(call: TurnView | null, answer: TurnView | null, first: number): ToolItem {
  const asked = call && toolText('tool_call', call.content);
  const answered = answer && toolText('tool_response', answer.content);
  const turn = call ?? answer ?? { role: 'tool_call', content: '', startMs: null, endMs: null };
  return {
    kind: 'tool',
    turn,
    title: asked?.title ?? answered?.title ?? 'Tool',
    texts: [asked?.body, answered?.body].filter((text) => text !== undefined),
    asked: asked?.body ?? null,
    answered: answered?.body ?? null,
    first,
    count: call && answer ? 2 : 1,
  };
}

/** Which item is spoken at a moment of the recording, ms; -1 before the first. Items that tell no start are passed over. */
export function itemAt(items: readonly Item[], ms: number | null): number {
  if (ms === null) return -1;
  let found = -1;
  let since = -1;
  for (const [index, { turn }] of items.entries()) {
    if (turn.startMs === null || turn.startMs > ms || turn.startMs < since) continue;
    found = index;
    since = turn.startMs;
  }
  return found;
}
