import type { CommandInput } from '../../src-main/contract/commands';
import type { AccountView, AgentView, DraftView, LineView } from '../../src-main/contract/views';
import { readMaxHold } from '../../src-main/domain/call/max-hold';
import type { NumberReading } from '../../src-main/domain/number';
import { assertNever } from '../../src-main/domain/result';
import type { AppState } from '../state/app-state';

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
}

export type Readiness =
  | { readonly ready: true; readonly payload: CommandInput<'calls.place'> }
  | { readonly ready: false; readonly reason: string };

/** Whether Call can be pressed: with exactly what is shown, or not, and why in one short sentence. */
export function readiness(shown: Shown): Readiness {
  const { draft, reading, line } = shown;
  const reason =
    reasonOfApp(shown) ?? reasonOfNumber(reading) ?? reasonOfLine(shown) ?? reasonOfAgent(shown) ?? reasonOfHold(draft);
  if (reason !== null) return no(reason);
  if (reading.kind !== 'dialable' || line === null || draft.agent === null) return no('Something is missing');
  const payload = {
    draftId: draft.id,
    to: reading.e164,
    from: line.number,
    agent: draft.agent,
    maxHold: draft.maxHold,
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

function reasonOfAgent({ draft, line, agents }: Shown): string | null {
  const { agent } = draft;
  if (agent === null) return 'Choose an agent';
  switch (agent.kind) {
    case 'number_own':
      return (line?.ownAgentId ?? null) === null ? 'The from-number has no agent of its own: choose an agent' : null;
    case 'saved':
      return agents.some(({ id }) => id === agent.id) ? null : 'The agent is not in the list any more: choose another';
    default:
      return assertNever(agent);
  }
}

function reasonOfHold({ maxHold }: DraftView): string | null {
  const read = readMaxHold(maxHold);
  return read.ok ? null : read.error.what;
}
