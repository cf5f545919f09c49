import { Copy } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import { speakerName } from '../../../src-main/domain/call/spoken';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/Button';
import { useSay } from '../../ui/toast/toasts';
import { bringIntoSight } from './bring-into-sight';
import { selectedTurns } from './copy-selection';
import type { Hit } from './find';
import { FindBar } from './FindBar';
import { useFound } from './found';
import { itemAt, itemsOf, type TurnView } from './items';
import { TurnItem } from './TurnItem';
import type { TurnActions } from './turn-props';
import { useFind } from './use-find';
import { itemElement, usePlayedInSight } from './use-in-sight';
import { usePlace } from './place';
import { usePlaying } from './use-playing';
import { useTurnKeys } from './use-turn-keys';
import './transcript.css';

export interface TalkOf {
  /** Of the call in the history. */
  readonly key: string;
  readonly agentName: string;
  readonly direction: string;
}

interface ConversationProps {
  readonly call: TalkOf;
  readonly turns: readonly TurnView[];
  /** What else can be done with the transcript. */
  readonly more: ReactNode;
}

const NONE: readonly Hit[] = [];

/** What was said, as a conversation: the agent at the left, the other side at the right. */
export function Conversation({ call, turns, more }: ConversationProps) {
  const items = useMemo(() => itemsOf(turns), [turns]);
  const listRef = useRef<HTMLOListElement>(null);
  const find = useFind(items, useFound());
  const heard = usePlaying(items);
  const keys = useTurnKeys(items.length);
  const actions = useTurnActions(call.key, heard.playback);
  const place = usePlace();
  usePlayedInSight(listRef, heard);
  const { current } = find;
  useEffect(() => {
    if (current !== null) bringIntoSight(listRef.current?.querySelector('.hit-current') ?? null);
  }, [current]);
  useEffect(
    () => place?.onShow((ms) => bringIntoSight(itemElement(listRef.current, itemAt(items, ms)))),
    [place, items],
  );
  return (
    <>
      <FindBar find={find} />
      <div className="transcript-more">
        <Button size="s" look="quiet" icon={<Copy size={14} aria-hidden />} onClick={actions.copyAll}>
          Copy transcript
        </Button>
        {more}
      </div>
      <ol
        className="transcript"
        ref={listRef}
        onKeyDown={keys.onKeyDown}
        onFocus={keys.onFocus}
        onCopy={(event) => {
          const text = selectedTurns(event.currentTarget, items, call);
          if (text === null) return;
          event.clipboardData.setData('text/plain', text);
          event.preventDefault();
        }}
      >
        {items.map((item, index) => (
          <TurnItem
            key={item.first}
            index={index}
            item={item}
            speaker={speakerName(item.turn.role, call.agentName, call.direction)}
            hits={find.ofItem.get(index) ?? NONE}
            current={current?.item === index ? current : null}
            canPlay={heard.canPlay}
            isPlaying={heard.at === index}
            isStop={keys.stop === index}
            actions={actions}
          />
        ))}
      </ol>
    </>
  );
}

function useTurnActions(key: string, playback: ReturnType<typeof usePlaying>['playback']) {
  const say = useSay();
  const { run } = useCommand('words.copy');
  return useMemo(() => {
    const copy = async (turns: { readonly from: number; readonly count: number } | null): Promise<void> => {
      if ((await run({ key, turns })).ok) say.news('Copied');
    };
    const actions: TurnActions & { readonly copyAll: () => void } = {
      play: (fromMs) => playback?.jump(fromMs),
      copy: ({ first, count }) => void copy({ from: first, count }),
      copyAll: () => void copy(null),
    };
    return actions;
  }, [key, playback, run, say]);
}
