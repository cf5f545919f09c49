import { Wrench } from 'lucide-react';
import type { CallDetailsView } from '../../../src-main/contract/views';
import { clockText } from '../../text/duration';
import { toolText } from './tool-text';

type TurnView = CallDetailsView['transcript']['turns'][number];

/** One turn of a transcript. Its words come from outside and are text, whatever they look like. */
export function Turn({ turn, agentName }: { readonly turn: TurnView; readonly agentName: string }) {
  const { role, content, startMs } = turn;
  const at = startMs === null ? '' : clockText(startMs / 1_000);
  if (role === 'tool_call' || role === 'tool_response') return <ToolTurn turn={turn} at={at} />;
  return (
    <li className={`turn turn-${role === 'assistant' ? 'agent' : role === 'user' ? 'caller' : 'other'}`}>
      <small>{[speaker(role, agentName), at].filter(Boolean).join(' · ')}</small>
      <p className="copyable" dir="auto">
        {content}
      </p>
    </li>
  );
}

/** API notes 3.7; a role that is not known stands as it came. */
function speaker(role: string, agentName: string): string {
  if (role === 'assistant') return agentName || 'Agent';
  return role === 'user' ? 'Caller' : role;
}

/** What the agent's tools were asked and answered: folded, since it is seldom what one looks for. */
function ToolTurn({ turn: { role, content }, at }: { readonly turn: TurnView; readonly at: string }) {
  const { title, body } = toolText(role, content);
  return (
    <li className="turn-tool">
      <details>
        <summary>
          <Wrench size={14} aria-hidden />
          <span>{[title, at].filter(Boolean).join(' · ')}</span>
        </summary>
        <pre className="copyable" dir="auto">
          {body}
        </pre>
      </details>
    </li>
  );
}
