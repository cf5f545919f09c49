import type {
  AgentDetailsView,
  AgentView,
  ConnectionView,
  DirectoryView,
  LineView,
  PartView,
} from '../../contract/views';
import { problemView } from '../../contract/problem-view';
import type { LowBalanceChoice } from '../../directory/low-balance';
import type { DirectoryStanding } from '../../directory/standing';
import type { Agent } from '../../domain/directory/agent';
import type { Connection } from '../../domain/directory/connection';
import type { PartName } from '../../domain/directory/directory';
import type { Line } from '../../domain/directory/line';
import { canBeVerified, isSettling, outboundEligibility } from '../../domain/directory/outbound-eligibility';
import { lowBalanceView } from './billing-view';
import type { AccountId, AgentId } from '../../domain/ids';

export function directoryView(
  account: AccountId | null,
  standing: DirectoryStanding,
  lowBalance: LowBalanceChoice | null,
): DirectoryView {
  const part = (name: PartName): PartView => partView(standing, name);
  const { billing, confirmation, transactions } = standing.directory;
  return {
    accountId: account,
    parts: {
      agents: part('agents'),
      lines: part('lines'),
      voices: part('voices'),
      connections: part('connections'),
      billing: part('billing'),
      confirmation: part('confirmation'),
      transactions: part('transactions'),
    },
    billing: billing?.value ?? null,
    confirmation: confirmation?.value ?? null,
    transactions: transactions && { total: transactions.value.total, nextOffset: transactions.value.nextOffset },
    lowBalance: lowBalanceView(billing?.value.balanceCents ?? null, lowBalance),
  };
}

function partView({ directory, parts }: DirectoryStanding, name: PartName): PartView {
  const { loading, problem, version } = parts[name];
  const known = directory[name];
  return {
    version,
    state: loading ? 'loading' : problem ? 'stale' : known ? 'ready' : 'none',
    fetchedAt: known?.fetchedAt ?? null,
    problem: problem ? problemView(problem) : null,
  };
}

export function lineView(line: Line, agents: readonly Agent[]): LineView {
  const standing = outboundEligibility(line);
  const nameOf = (id: AgentId | null): string | null => agents.find((agent) => agent.id === id)?.name ?? null;
  return {
    id: line.id,
    number: line.number,
    label: line.label,
    eligible: standing.eligible,
    reason: standing.eligible ? '' : standing.reason,
    advice: standing.eligible ? '' : standing.advice,
    step: standing.eligible ? null : standing.step,
    canBeVerified: canBeVerified(line),
    settling: isSettling(line),
    source: line.source,
    status: line.status,
    verification: line.verification,
    verifiedAt: line.verifiedAt,
    connectionId: line.connectionId,
    inboundAgentId: line.inboundAgentId,
    inboundAgentName: nameOf(line.inboundAgentId),
    ownAgentId: line.outboundAgentId,
    ownAgentName: nameOf(line.outboundAgentId),
  };
}

export const agentView = ({ id, name, product, voice, languages, updatedAt }: Agent): AgentView => ({
  id,
  name,
  product,
  voice,
  languages: [...languages],
  updatedAt,
});

export const agentDetailsView = (agent: Agent): AgentDetailsView => ({
  ...agentView(agent),
  prompt: agent.prompt,
  thinkingLevel: agent.thinkingLevel,
  backgroundTrack: agent.backgroundTrack,
  acknowledgementMode: agent.acknowledgementMode,
  acknowledgementPrompt: agent.acknowledgementPrompt,
  inboundSpeakOrder: agent.inboundSpeakOrder,
  outboundSpeakOrder: agent.outboundSpeakOrder,
  maxHoldSeconds: agent.maxHoldSeconds,
  tools: [...agent.tools],
  integrations: [...agent.integrations],
});

export const connectionView = (connection: Connection): ConnectionView => ({ ...connection });
