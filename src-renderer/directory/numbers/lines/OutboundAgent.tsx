import { useCallback } from 'react';
import type { LineView } from '../../../../src-main/contract/views';
import { Picker } from '../../../dialer/picker/Picker';
import type { PickerOption } from '../../../dialer/picker/picker-option';
import { aboutAgent } from '../../../dialer/picker/agent-options';
import { useAppState } from '../../../state/AppContext';
import { useCommand } from '../../../state/use-command';
import { ProblemAlert } from '../../../ui/ProblemAlert';
import { Spinner } from '../../../ui/Spinner';
import { useSay } from '../../../ui/toast/toasts';
import { lineName, ownAgentText } from './line-words';

const NONE = 'none';
const KEY = 'agent:';

/** Who makes the calls from a number when the dial view leaves it to the number. A change can be taken back. */
export function OutboundAgent({ line }: { readonly line: LineView }) {
  const agents = useAppState((state) => state.rows.agents.rows);
  const say = useSay();
  const { run, busy, problem } = useCommand('lines.setOutboundAgent', 'here');
  const set = async (agentId: string | null, before: string | null): Promise<void> => {
    const answer = await run({ id: line.id, agentId });
    if (!answer.ok) return;
    const now = answer.value;
    say.news(`${lineName(line)}: outbound agent ${now.ownAgentId === null ? 'removed' : ownAgentText(now)}`, {
      label: 'Undo',
      run: () => void set(before, agentId),
    });
  };
  const options = useCallback(
    (): readonly PickerOption[] => [
      { key: NONE, title: 'None', detail: 'An agent is chosen for each call', reason: null },
      ...agents.map((agent) => ({ key: KEY + agent.id, title: agent.name, detail: aboutAgent(agent), reason: null })),
    ],
    [agents],
  );
  const pick = (key: string): void => {
    const agentId = key === NONE ? null : key.slice(KEY.length);
    if (agentId !== line.ownAgentId && !busy) void set(agentId, line.ownAgentId);
  };
  return (
    <section className="detail-section" aria-label="Outbound agent">
      <Picker
        label="Outbound agent"
        options={options}
        selectedKey={line.ownAgentId === null ? NONE : KEY + line.ownAgentId}
        onPick={pick}
        searchLabel="Search agents"
        emptyText="This organization has no agents."
      >
        {busy ? <Spinner label="Saving…" /> : ownAgentText(line)}
      </Picker>
      <p className="page-quiet">It makes the calls from this number where Agent is “The number’s own agent”.</p>
      {problem && <ProblemAlert problem={problem} />}
    </section>
  );
}
