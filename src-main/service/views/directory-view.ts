import type { AgentView, DirectoryView, LineView } from '../../contract/views';
import type { DirectoryStanding } from '../../directory/directory-desk';
import type { Agent } from '../../domain/directory/agent';
import type { Line } from '../../domain/directory/line';
import { outboundEligibility } from '../../domain/directory/outbound-eligibility';
import type { AccountId } from '../../domain/ids';
import { problemView } from '../../contract/problem-view';

export function directoryView(account: AccountId | null, standing: DirectoryStanding): DirectoryView {
  const { directory, loading, problem, version } = standing;
  return {
    accountId: account,
    version,
    state: loading ? 'loading' : problem ? 'stale' : directory ? 'ready' : 'none',
    lines: directory?.lines.length ?? 0,
    agents: directory?.agents.length ?? 0,
    balanceCents: directory?.balanceCents ?? null,
    fetchedAt: directory?.fetchedAt ?? null,
    problem: problem ? problemView(problem) : null,
  };
}

export function lineView(line: Line, agents: readonly Agent[]): LineView {
  const standing = outboundEligibility(line);
  return {
    id: line.id,
    number: line.number,
    label: line.label,
    eligible: standing.eligible,
    reason: standing.eligible ? '' : standing.reason,
    ownAgentId: line.outboundAgentId,
    ownAgentName: agents.find((agent) => agent.id === line.outboundAgentId)?.name ?? null,
  };
}

export const agentView = (agent: Agent): AgentView => ({ ...agent });
