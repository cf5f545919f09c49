import type { Agent } from './agent';
import type { Billing } from './billing';
import type { Confirmation } from './confirmation';
import type { Connection } from './connection';
import type { Line } from './line';
import type { TransactionPage } from './transaction';
import type { Voice } from './voice';

/** What is read of an organization, each part by a request of its own. */
export interface DirectoryParts {
  readonly agents: readonly Agent[];
  readonly lines: readonly Line[];
  readonly voices: readonly Voice[];
  readonly connections: readonly Connection[];
  readonly billing: Billing;
  readonly confirmation: Confirmation;
  /** The first page; further ones are read when they are asked for. */
  readonly transactions: TransactionPage;
}

export type PartName = keyof DirectoryParts;

export const partNames = [
  'agents',
  'lines',
  'voices',
  'connections',
  'billing',
  'confirmation',
  'transactions',
] as const satisfies readonly PartName[];

/** What says whether a call can be placed: read as soon as the key is at hand. The rest is read where it is shown. */
export const partsForCalling = ['agents', 'lines', 'billing', 'confirmation'] as const satisfies readonly PartName[];

/** A part as last read. */
export interface ReadPart<N extends PartName> {
  readonly value: DirectoryParts[N];
  /** Unix ms of the reading. */
  readonly fetchedAt: number;
}

/** What is known of an organization; null for a part that was never read. */
export type Directory = { readonly [N in PartName]: ReadPart<N> | null };

export const emptyDirectory: Directory = {
  agents: null,
  lines: null,
  voices: null,
  connections: null,
  billing: null,
  confirmation: null,
  transactions: null,
};

export const agentsOf = (directory: Directory): readonly Agent[] => directory.agents?.value ?? [];
export const linesOf = (directory: Directory): readonly Line[] => directory.lines?.value ?? [];
