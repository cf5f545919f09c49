import { ArrowUpRight, PhoneOutgoing } from 'lucide-react';
import type { AgentDetailsView } from '../../../src-main/contract/views';
import { useApp, useAppState } from '../../state/AppContext';
import { useCommand } from '../../state/use-command';
import { useMinute } from '../../state/use-now';
import { ageText } from '../../text/age';
import { Button } from '../../ui/Button';
import { Pill } from '../../ui/Pill';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Spinner } from '../../ui/Spinner';
import { useSay } from '../../ui/toast/toasts';
import { DetailHead } from '../page/DetailHead';
import { Fact } from '../page/Fact';
import { languageName, productName, speakOrderText } from './agent-words';
import { Prompt } from './Prompt';
import { useAgent } from './use-agent';

interface AgentDetailsProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** Everything that is known of one agent. It is changed in the dashboard, not here. */
export function AgentDetails({ id, onClose }: AgentDetailsProps) {
  const { agent, problem, readAgain } = useAgent(id);
  if (agent === null) {
    return (
      <div className="detail">
        <DetailHead title="Agent" closeLabel="Close agent details" onClose={onClose} />
        {problem ? (
          <ProblemAlert problem={problem} actions={<Button onClick={readAgain}>Try again</Button>} />
        ) : (
          <Spinner label="Loading…" />
        )}
      </div>
    );
  }
  return (
    <div className="detail">
      <Head agent={agent} onClose={onClose} />
      <Facts agent={agent} />
      <section className="detail-section" aria-labelledby="agent-prompt">
        <h3 className="section-title" id="agent-prompt">
          Prompt
        </h3>
        {agent.prompt === null || agent.prompt === '' ? (
          <p className="page-quiet">ThunderPhone does not tell this agent’s prompt.</p>
        ) : (
          <Prompt key={agent.id} prompt={agent.prompt} />
        )}
      </section>
      <Names title="Tools" names={agent.tools} none="This agent uses no tools of its own." />
      <Names title="Integrations" names={agent.integrations} none="No integration is connected." />
    </div>
  );
}

function Head({ agent, onClose }: { readonly agent: AgentDetailsView; readonly onClose: () => void }) {
  const app = useApp();
  const say = useSay();
  const page = useCommand('app.openPage');
  const chosen = useAppState(({ draft }) => draft.agent?.kind === 'saved' && draft.agent.id === agent.id);
  const choose = (): void => {
    const before = app.store.getState().draft.agent;
    app.draft.edit({ agent: { kind: 'saved', id: agent.id } });
    app.show('dial');
    say.news(`${agent.name} makes the next call`, {
      label: 'Undo',
      run: () => app.draft.edit({ agent: before }),
    });
  };
  return (
    <DetailHead
      title={agent.name}
      marks={chosen && <Pill tone="accent">Chosen for the next call</Pill>}
      closeLabel="Close agent details"
      onClose={onClose}
    >
      <Button look="primary" icon={<PhoneOutgoing size={15} aria-hidden />} onClick={choose}>
        Use for the next call
      </Button>
      <Button
        icon={<ArrowUpRight size={15} aria-hidden />}
        busy={page.busy}
        onClick={() => void page.run({ page: 'agents' })}
      >
        Open in dashboard
      </Button>
      <p className="page-quiet">
        Agents are changed in the dashboard. A change made there may be a draft until it is deployed, and calls use what
        is deployed.
      </p>
    </DetailHead>
  );
}

function Facts({ agent }: { readonly agent: AgentDetailsView }) {
  const now = useMinute();
  const { languages, maxHoldSeconds, updatedAt } = agent;
  return (
    <dl className="page-facts">
      <Fact name="Product">{productName(agent.product)}</Fact>
      <Fact name="Voice">{agent.voice}</Fact>
      <Fact name={languages.length > 1 ? 'Languages' : 'Language'}>{languages.map(languageName).join(', ')}</Fact>
      <Fact name="Thinking">{agent.thinkingLevel}</Fact>
      <Fact name="On outbound calls">{speakOrderText(agent.outboundSpeakOrder)}</Fact>
      <Fact name="On inbound calls">{speakOrderText(agent.inboundSpeakOrder)}</Fact>
      <Fact name="Waits on hold">{maxHoldSeconds === null ? null : `${maxHoldSeconds} seconds`}</Fact>
      <Fact name="Background">{agent.backgroundTrack ?? 'None'}</Fact>
      <Fact name="Acknowledgement">{agent.acknowledgementMode}</Fact>
      <Fact name="Updated">{updatedAt === null ? null : ageText(updatedAt, now)}</Fact>
      <Fact name="Agent id">{agent.id}</Fact>
    </dl>
  );
}

interface NamesProps {
  readonly title: string;
  readonly names: readonly string[];
  readonly none: string;
}

function Names({ title, names, none }: NamesProps) {
  const id = `agent-${title.toLowerCase()}`;
  return (
    <section className="detail-section" aria-labelledby={id}>
      <h3 className="section-title" id={id}>
        {title}
      </h3>
      {names.length === 0 ? (
        <p className="page-quiet">{none}</p>
      ) : (
        <ul className="agent-names">
          {names.map((name, index) => (
            <li key={index}>
              <Pill>{name}</Pill>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
