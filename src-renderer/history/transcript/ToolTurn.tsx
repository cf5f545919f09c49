import { Wrench } from 'lucide-react';
import { useState } from 'react';
import { CopyTurn } from './CopyTurn';
import { MarkedText } from './MarkedText';
import { TurnTime } from './TurnTime';
import type { ToolItem } from './items';
import type { TurnProps } from './turn-props';

/** What a tool was asked and answered: folded, since it is seldom what one looks for, and open where something was found. */
export function ToolTurn(props: TurnProps<ToolItem>) {
  const { index, item, hits, current, isPlaying, isStop } = props;
  const [isOpen, setIsOpen] = useState(hits.length > 0);
  const [had, setHad] = useState(hits);
  if (had !== hits) {
    setHad(hits);
    if (hits.length > 0) setIsOpen(true);
  }
  const texts = [item.asked, item.answered].filter((text) => text !== null);
  const labels = item.asked !== null && item.answered !== null ? ['Asked', 'Answered'] : [null];
  return (
    <li
      className={isPlaying ? 'turn-tool turn-playing' : 'turn-tool'}
      data-item={index}
      aria-current={isPlaying || undefined}
    >
      <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary tabIndex={isStop ? 0 : -1}>
          <Wrench size={14} aria-hidden />
          <bdi>{item.title}</bdi>
        </summary>
        {texts.map((text, part) => (
          <div key={part} className="turn-part">
            {labels[part] && <small>{labels[part]}</small>}
            <pre className="copyable" dir={isCode(text) ? 'ltr' : 'auto'} data-text={part} tabIndex={0}>
              <MarkedText text={text} hits={hits.filter((hit) => hit.text === part)} current={current} />
            </pre>
          </div>
        ))}
      </details>
      <TurnTime {...props} />
      <CopyTurn {...props} />
    </li>
  );
}

/** JSON reads from left to right, whatever language its words are. */
const isCode = (text: string): boolean => /^\s*[[{]/.test(text);
