import type { ReadinessRow, ReadinessView } from '../../contract/readiness';
import type { PartName } from '../../domain/directory/directory';
import type { AccountId } from '../../domain/ids';
import { confirmationOf, keyRow, serviceRow } from './account-rows';
import { agentOf, balanceOf, numberOf } from './part-rows';
import type { RowBody, Seen } from './seen';
import { unreadPart } from './seen';

/** Before an account is chosen. */
export const noReadiness: ReadinessView = {
  accountId: null,
  state: 'missing',
  headline: 'No account',
  busy: false,
  rows: [],
};

/** Whether the account can call, and what is missing, in the order in which it must be mended. Pure. */
export function readinessOf(accountId: AccountId, seen: Seen): ReadinessView {
  const rows = rowsOf(seen);
  return { accountId, ...summary(rows), busy: isBusy(seen), rows };
}

function rowsOf(seen: Seen): ReadinessRow[] {
  const { standing, lowBalance } = seen;
  const { lines, agents, billing, confirmation } = standing.directory;
  const row = (id: ReadinessRow['id'], title: string, body: RowBody): ReadinessRow => ({ id, title, ...body });
  const part = (name: PartName, body: RowBody | null): RowBody =>
    body === null ? unreadPart(standing, name) : standing.parts[name].problem === null ? body : outdated(body);
  return [
    row('key', 'API key', keyRow(seen)),
    row('service', 'ThunderPhone', serviceRow(seen)),
    row(
      'confirmation',
      'Outbound-calling confirmation',
      part('confirmation', confirmation && confirmationOf(confirmation)),
    ),
    row('number', 'Number to call from', part('lines', lines && numberOf(lines))),
    row('agent', 'Agent', part('agents', agents && agentOf(agents, lines?.value ?? []))),
    row('balance', 'Balance', part('billing', billing && balanceOf(billing, lowBalance.thresholdCents))),
  ];
}

const outdated = (body: RowBody): RowBody => ({ ...body, seen: `${body.seen} It could not be read again.` });

/** What the pill says when a row is the first that is missing, or that cannot be told. */
const HEADLINES: Readonly<Record<ReadinessRow['id'], { readonly bad: string; readonly unsure: string }>> = {
  key: { bad: 'No key', unsure: 'Key not known' },
  service: { bad: 'Not reachable', unsure: 'Service unwell' },
  confirmation: { bad: 'Not confirmed', unsure: 'Confirmation not known' },
  number: { bad: 'No number', unsure: 'Numbers not known' },
  agent: { bad: 'No agent', unsure: 'Agents not known' },
  balance: { bad: 'No balance', unsure: 'Balance not known' },
};

function summary(rows: readonly ReadinessRow[]): Pick<ReadinessView, 'state' | 'headline'> {
  const first = (state: ReadinessRow['state']) => rows.find((row) => row.state === state);
  const bad = first('bad');
  if (bad) return { state: 'missing', headline: HEADLINES[bad.id].bad };
  if (first('checking') ?? first('unread')) return { state: 'checking', headline: 'Checking…' };
  const unsure = first('unsure');
  if (unsure) return { state: 'unsure', headline: HEADLINES[unsure.id].unsure };
  return { state: 'ready', headline: 'Ready to call' };
}

const isBusy = ({ key, standing, health }: Seen): boolean =>
  key.kind === 'reading' || health.checking || Object.values(standing.parts).some(({ loading }) => loading);
