import { ok, type Result } from '../../../domain/result';
import type { StateFile } from '../calls/state-file';
import { PHONE_NUMBERS, type PhoneNumber } from '../data/phone-numbers';
import { VOIP_CONNECTIONS } from '../data/voip-connections';
import type { Scenario } from '../scenario';
import type { OrganizationState } from './organization-state';
import type { VoipConnection } from './voip-connection';

/** Numbers and connections as they are now. What a change cannot keep, it does not make. */
export type OrganizationStore = {
  /** Newest first. */
  numbers(scenario: Scenario): readonly PhoneNumber[];
  connections(scenario: Scenario): readonly VoipConnection[];
  /** Gives the ids for new ones. */
  nextId(): bigint;
  /** Replaces what the function changes. The error is the system's sentence. */
  change(change: (state: OrganizationState) => Partial<OrganizationState>): Result<null, string>;
};

/** Ids of what the sandbox itself made; what it begins with lies below. */
const FIRST_NEW_ID = 401n;

const BEGINNING: OrganizationState = { numbers: PHONE_NUMBERS, connections: VOIP_CONNECTIONS };

export function openOrganization(file: StateFile, now: () => number): OrganizationStore {
  let state = file.kept.organization ?? BEGINNING;
  const isNew = ({ id }: { readonly id: bigint }): boolean => id >= FIRST_NEW_ID;
  return {
    numbers({ noNumbers, noVoipAtFirst }) {
      const numbers = state.numbers.map((number) => asOf(number, now()));
      if (noNumbers) return numbers.filter(isNew);
      return noVoipAtFirst ? numbers.filter((number) => isNew(number) || number.source === 'demo') : numbers;
    },
    connections: ({ noVoipAtFirst }) => (noVoipAtFirst ? state.connections.filter(isNew) : state.connections),
    nextId: () =>
      [...state.numbers, ...state.connections].reduce(
        (highest, { id }) => (id > highest ? id : highest),
        FIRST_NEW_ID - 1n,
      ) + 1n,
    change(change) {
      const next = { ...state, ...change(state) };
      const saved = file.save({ organization: next });
      if (!saved.ok) return saved;
      state = next;
      return ok(null);
    },
  };
}

function asOf(number: PhoneNumber, nowMs: number): PhoneNumber {
  const isReady = number.status === 'provisioning' && number.activeAtMs !== undefined && number.activeAtMs <= nowMs;
  return isReady ? { ...number, status: 'active' } : number;
}
