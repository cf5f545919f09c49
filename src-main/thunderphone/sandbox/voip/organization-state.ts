import * as v from 'valibot';
import type { PhoneNumber } from '../data/phone-numbers';
import type { VoipConnection } from './voip-connection';

/** What can be changed of the organization. */
export type OrganizationState = {
  /** Newest first. */
  readonly numbers: readonly PhoneNumber[];
  readonly connections: readonly VoipConnection[];
};

const id = v.pipe(v.bigint(), v.minValue(1n));
const whole = v.pipe(v.bigint(), v.transform(Number));
const orNone = v.nullable(id);

const number = v.object({
  id,
  number: v.string(),
  source: v.picklist(['demo', 'voip']),
  status: v.picklist(['provisioning', 'active', 'failed', 'released']),
  activeAtMs: v.exactOptional(whole),
  verification: v.nullable(v.picklist(['unverified', 'verified', 'failed', 'carrier_accepted', 'pending'])),
  verifiedAt: v.exactOptional(v.string()),
  inboundAgentId: orNone,
  outboundAgentId: orNone,
  connectionId: orNone,
  label: v.exactOptional(v.string()),
  outboundEligible: v.exactOptional(v.boolean()),
}) satisfies v.GenericSchema<unknown, PhoneNumber>;

const connection = v.object({
  id,
  name: v.string(),
  provider: v.string(),
  setupMethod: v.string(),
  status: v.string(),
  inferredName: v.boolean(),
  lastTestedAt: v.string(),
  createdAt: v.string(),
  updatedAt: v.string(),
}) satisfies v.GenericSchema<unknown, VoipConnection>;

/** As it stands in the state file. */
export const organizationShape = v.object({ numbers: v.array(number), connections: v.array(connection) });
