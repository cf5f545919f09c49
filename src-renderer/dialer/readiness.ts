import type { CommandInput } from '../../src-main/contract/commands';
import type { AccountView, AgentView, DraftView, LineView } from '../../src-main/contract/views';
import { readMaxHold } from '../../src-main/domain/call/max-hold';
import { takesVariables } from '../../src-main/domain/call/agent-choice';
import { readVariables } from '../../src-main/domain/call/variables';
import type { NumberReading } from '../../src-main/domain/number';
import { ONE_OFF_FIELDS } from '../../src-main/domain/one-off/one-off-form';
import type { OneOffIssues } from '../../src-main/domain/one-off/read-one-off';
import { assertNever } from '../../src-main/domain/result';
import type { AppState } from '../state/app-state';
import { ONE_OFF_LABELS } from './one-off/labels';

/** What is on screen at this moment. */
export interface Shown {
  readonly phase: AppState['phase'];
  readonly storage: AppState['storage'];
  readonly account: AccountView | null;
  readonly rowsKnown: boolean;
  readonly draft: DraftView;
  readonly reading: NumberReading;
  readonly line: LineView | null;
  readonly agents: readonly AgentView[];
  /** What is wrong with the one-off configuration; null where nothing is. */
  readonly oneOff: OneOffIssues | null;
}

export type Readiness =
  | { readonly ready: true; readonly payload: CommandInput<'calls.place'> }
  | { readonly ready: false; readonly reason: string };

/** Whether Call can be pressed: with exactly what is shown, or not, and why in one short sentence. */
export function readiness(shown: Shown): Readiness {
  const { draft, reading, line } = shown;
  const reason =
    reasonOfApp(shown) ??
    reasonOfNumber(reading) ??
    reasonOfLine(shown) ??
    reasonOfAgent(shown) ??
    reasonOfHold(draft) ??
    reasonOfVariables(draft);
  if (reason !== null) return no(reason);
  if (reading.kind !== 'dialable' || line === null || draft.agent === null) return no('Something is missing');
  const payload = {
    draftId: draft.id,
    to: reading.e164,
    from: line.number,
    agent: draft.agent.kind === 'one_off' ? { kind: 'one_off' as const, form: draft.oneOff } : draft.agent,
    maxHold: draft.maxHold,
    variables: takesVariables(draft.agent) ? draft.variables : [],
  };
  return { ready: true, payload };
}

const no = (reason: string): Readiness => ({ ready: false, reason });

function reasonOfApp({ phase, storage, account }: Shown): string | null {
  if (phase === 'waiting') return 'Starting…';
  if (phase === 'failed') return 'Thunderdial could not start';
  if (storage === 'opening') return 'Opening the call record…';
  if (storage === 'failed') return 'The call record cannot be written';
  if (account === null) return 'Add an account first';
  if (account.key === 'reading') return 'Reading the key from the keychain…';
  if (account.key === 'missing') return 'The API key of this account is not at hand';
  return null;
}

export function reasonOfNumber(reading: NumberReading): string | null {
  switch (reading.kind) {
    case 'empty':
      return 'Enter the number to call';
    case 'incomplete':
    case 'refused':
      return reading.what;
    case 'choice':
      return 'Choose which number to call';
    case 'dialable':
      return null;
    default:
      return assertNever(reading);
  }
}

function reasonOfLine({ draft, line, rowsKnown }: Shown): string | null {
  if (!rowsKnown) return 'Loading numbers and agents…';
  if (draft.from === null) return 'Choose the number to call from';
  if (line === null) return 'The from-number is not in the list any more: choose another';
  return line.eligible ? null : `This from-number cannot call out: ${line.reason}`;
}

function reasonOfAgent({ draft, line, agents, oneOff }: Shown): string | null {
  const { agent } = draft;
  if (agent === null) return 'Choose an agent';
  switch (agent.kind) {
    case 'number_own':
      return (line?.ownAgentId ?? null) === null ? 'The from-number has no agent of its own: choose an agent' : null;
    case 'saved':
      return agents.some(({ id }) => id === agent.id) ? null : 'The agent is not in the list any more: choose another';
    case 'one_off':
      return reasonOfOneOff(oneOff);
    default:
      return assertNever(agent);
  }
}

function reasonOfOneOff(issues: OneOffIssues | null): string | null {
  const field = ONE_OFF_FIELDS.find((name) => issues?.[name] !== undefined);
  return field === undefined ? null : `${ONE_OFF_LABELS[field]}: ${issues?.[field] ?? ''}`;
}

function reasonOfVariables({ agent, variables }: DraftView): string | null {
  if (agent === null || !takesVariables(agent)) return null;
  const read = readVariables(variables);
  return read.ok ? null : `Variables: ${read.error.find((issue) => issue !== null) ?? ''}`;
}

function reasonOfHold({ maxHold }: DraftView): string | null {
  const read = readMaxHold(maxHold);
  return read.ok ? null : read.error.what;
}
