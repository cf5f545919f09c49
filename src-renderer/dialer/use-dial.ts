import { useMemo } from 'react';
import type { AgentView, DraftView, LineView } from '../../src-main/contract/views';
import type { NumberReading, Region } from '../../src-main/domain/number';
import { readNumber } from '../../src-main/domain/number';
import type { OneOffForm } from '../../src-main/domain/one-off/one-off-form';
import type { OneOffIssues } from '../../src-main/domain/one-off/read-one-off';
import { readOneOff } from '../../src-main/domain/one-off/read-one-off';
import { useAppState } from '../state/AppContext';
import { listsKnown } from '../state/directory-standing';
import { dialRegion } from '../number-field/dial-region';
import type { Readiness } from './readiness';
import { readiness } from './readiness';

/** What is chosen and can be chosen: the same object while only the number is typed, so that its parts rest. */
export interface Choices {
  readonly from: DraftView['from'];
  readonly agent: DraftView['agent'];
  readonly region: Region | null;
  readonly lines: readonly LineView[];
  readonly agents: readonly AgentView[];
  /** The from-number's row; null while none is chosen or the list does not hold it. */
  readonly line: LineView | null;
  readonly rowsKnown: boolean;
}

/** All that the dial view shows of the draft, read once per change. */
export interface Dial {
  readonly draft: DraftView;
  readonly region: Region | null;
  readonly reading: NumberReading;
  readonly choices: Choices;
  readonly readiness: Readiness;
  /** What is wrong with the one-off configuration; null where nothing is, or another agent is chosen. */
  readonly oneOff: OneOffIssues | null;
}

/** The saved agent that will speak: the chosen one, or the from-number's own. */
export function speakerOf({ agent, line }: Choices): string | null {
  if (agent?.kind === 'saved') return agent.id;
  return agent?.kind === 'number_own' ? (line?.ownAgentId ?? null) : null;
}

function issuesOf(form: OneOffForm): OneOffIssues | null {
  const read = readOneOff(form);
  return read.ok ? null : read.error;
}

export function useDial(): Dial {
  const draft = useAppState((state) => state.draft);
  const systemRegion = useAppState((state) => state.systemRegion);
  const rows = useAppState((state) => state.rows);
  const phase = useAppState((state) => state.phase);
  const storage = useAppState((state) => state.storage);
  const account = useAppState((state) => state.accounts.find(({ id }) => id === state.activeAccountId) ?? null);

  const region = useMemo(() => dialRegion(draft.from, systemRegion), [draft.from, systemRegion]);
  const reading = useMemo(() => readNumber(draft.text, region), [draft.text, region]);
  const lines = rows.lines.rows;
  const agents = rows.agents.rows;
  const rowsKnown = listsKnown(rows);
  const line = useMemo(() => lines.find(({ number }) => number === draft.from) ?? null, [lines, draft.from]);
  const { from, agent, oneOff: form } = draft;
  const isOneOff = agent?.kind === 'one_off';
  const oneOff = useMemo(() => (isOneOff ? issuesOf(form) : null), [isOneOff, form]);
  const choices = useMemo(
    () => ({ from, agent, region, lines, agents, line, rowsKnown }),
    [from, agent, region, lines, agents, line, rowsKnown],
  );
  return useMemo(
    () => ({
      draft,
      region,
      reading,
      choices,
      readiness: readiness({ phase, storage, account, rowsKnown, draft, reading, line, agents, oneOff }),
      oneOff,
    }),
    [draft, region, reading, choices, agents, line, rowsKnown, phase, storage, account, oneOff],
  );
}
