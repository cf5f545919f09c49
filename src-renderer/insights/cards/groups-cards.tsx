import type { InsightsView } from '../../../src-main/contract/insights';
import { agentGroups, numberGroups, reasonGroups, stateGroups } from '../words/groups';
import type { CardContext } from './card-context';
import { GroupsCard } from './GroupsCard';

interface OfInsights extends CardContext {
  readonly insights: InsightsView;
}

export const StatesCard = ({ insights, ...context }: OfInsights) => (
  <GroupsCard
    title="Status"
    one="Status"
    many="statuses"
    table="states"
    groups={stateGroups(insights)}
    total={insights.total}
    hasMeasures={false}
    {...context}
  />
);

export const ReasonsCard = ({ insights, ...context }: OfInsights) => (
  <GroupsCard
    title="End reasons"
    one="End reason"
    many="end reasons"
    table="reasons"
    groups={reasonGroups(insights)}
    total={insights.total}
    hasMeasures={false}
    {...context}
  />
);

export const AgentsCard = ({ insights, ...context }: OfInsights) => (
  <GroupsCard
    title="Agents"
    one="Agent"
    many="agents"
    table="agents"
    groups={agentGroups(insights)}
    total={insights.total}
    hasMeasures
    {...context}
  />
);

export const NumbersCard = ({ insights, ...context }: OfInsights) => (
  <GroupsCard
    title="Own numbers"
    one="Own number"
    many="own numbers"
    table="numbers"
    groups={numberGroups(insights)}
    total={insights.total}
    hasMeasures
    {...context}
  />
);
