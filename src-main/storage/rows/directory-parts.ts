import * as v from 'valibot';
import type { Agent } from '../../domain/directory/agent';
import type { Billing } from '../../domain/directory/billing';
import type { Confirmation } from '../../domain/directory/confirmation';
import type { Connection } from '../../domain/directory/connection';
import type { DirectoryParts, PartName, ReadPart } from '../../domain/directory/directory';
import type { Line } from '../../domain/directory/line';
import type { TransactionPage } from '../../domain/directory/transaction';
import type { Voice } from '../../domain/directory/voice';
import type { AgentId, CallId, ConnectionId, LineId } from '../../domain/ids';
import type { Row } from '../driver';
import { brand } from './brand';
import { json } from './json';
import { readRow, type Note } from './read-rows';

const text = v.nullable(v.string());
const number = v.nullable(v.number());
const flag = v.nullable(v.boolean());
const texts = v.array(v.string());

const agent = v.object({
  id: brand<AgentId>(),
  name: v.string(),
  product: text,
  voice: text,
  prompt: text,
  languages: texts,
  thinkingLevel: text,
  backgroundTrack: text,
  acknowledgementMode: text,
  acknowledgementPrompt: text,
  inboundSpeakOrder: text,
  outboundSpeakOrder: text,
  maxHoldSeconds: number,
  tools: texts,
  integrations: texts,
  updatedAt: number,
}) satisfies v.GenericSchema<unknown, Agent>;

const line = v.object({
  id: brand<LineId>(),
  number: brand<Line['number']>(),
  label: v.string(),
  source: v.string(),
  status: v.string(),
  verification: text,
  verifiedAt: number,
  inboundAgentId: v.nullable(brand<AgentId>()),
  outboundAgentId: v.nullable(brand<AgentId>()),
  connectionId: v.nullable(brand<ConnectionId>()),
  outboundEligible: flag,
}) satisfies v.GenericSchema<unknown, Line>;

const voice = v.object({ id: v.string(), name: v.string(), language: text }) satisfies v.GenericSchema<unknown, Voice>;

const connection = v.object({
  id: brand<ConnectionId>(),
  name: v.string(),
  provider: v.string(),
  setupMethod: text,
  status: v.string(),
  lastTestedAt: number,
  numbersImported: number,
  createdAt: number,
}) satisfies v.GenericSchema<unknown, Connection>;

const billing = v.object({
  balanceCents: v.number(),
  autoReload: v.nullable(
    v.object({ enabled: v.boolean(), minimumCents: number, amountCents: number, monthlyLimitCents: number }),
  ),
  hasPaymentMethod: flag,
}) satisfies v.GenericSchema<unknown, Billing>;

const confirmation = v.object({ confirmed: flag, confirmedAt: number }) satisfies v.GenericSchema<
  unknown,
  Confirmation
>;

const transactions = v.object({
  rows: v.array(
    v.object({
      id: text,
      kind: text,
      amountCents: number,
      description: text,
      createdAt: number,
      callId: v.nullable(brand<CallId>()),
      others: v.array(v.object({ name: v.string(), value: v.string(), cents: number })),
    }),
  ),
  total: number,
  nextOffset: number,
}) satisfies v.GenericSchema<unknown, TransactionPage>;

const schemas: { readonly [N in PartName]: v.GenericSchema<unknown, DirectoryParts[N]> } = {
  agents: v.array(agent),
  lines: v.array(line),
  voices: v.array(voice),
  connections: v.array(connection),
  billing,
  confirmation,
  transactions,
};

/** One part out of the record; null (and noted) where it is not in today's shape. */
export function readPart<N extends PartName>(name: N, row: Row, note: Note): ReadPart<N> | null {
  const schema: v.GenericSchema<unknown, DirectoryParts[N]> = schemas[name];
  const read = readRow(v.object({ fetched_at: v.number(), body_json: json(schema) }), row, `directory ${name}`, note);
  return read === null ? null : { value: read.body_json, fetchedAt: read.fetched_at };
}
