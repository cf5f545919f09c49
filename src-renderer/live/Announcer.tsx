import { useEffect, useRef, useState } from 'react';
import type { CallView } from '../../src-main/contract/views';
import { announcement, labelsOf } from './announcements';

/** Changes within this time are said together. */
const GATHER_MS = 700;

/** Says, to screen readers only, where calls stand now; what is on screen shows it anyway. */
export function Announcer({ calls }: { readonly calls: readonly CallView[] }) {
  const said = useRef(labelsOf(calls));
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => {
      const news = announcement(said.current, calls);
      said.current = labelsOf(calls);
      if (news !== null) setText(news);
    }, GATHER_MS);
    return () => clearTimeout(timer);
  }, [calls]);
  return (
    <div role="status" className="sr-only">
      {text}
    </div>
  );
}
