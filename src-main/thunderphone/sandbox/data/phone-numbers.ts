import type { JsonObject } from '../http/json';

export type PhoneNumber = {
  readonly id: bigint;
  readonly number: string;
  readonly source: 'demo' | 'voip';
  readonly status: 'provisioning' | 'active' | 'failed' | 'released';
  /** When a provisioning number becomes active, in ms since the epoch; never without it. */
  readonly activeAtMs?: number;
  readonly verification: 'unverified' | 'verified' | 'failed' | 'carrier_accepted' | 'pending' | null;
  readonly verifiedAt?: string;
  readonly inboundAgentId: bigint | null;
  readonly outboundAgentId: bigint | null;
  readonly connectionId: bigint | null;
  /** Absent members are left out on the wire too. */
  readonly label?: string;
  readonly outboundEligible?: boolean;
};

const line = (id: bigint, number: string, rest: Partial<PhoneNumber>): PhoneNumber => ({
  id,
  number,
  source: 'voip',
  status: 'active',
  verification: 'verified',
  inboundAgentId: null,
  outboundAgentId: null,
  connectionId: rest.source === 'demo' ? null : 21n,
  ...rest,
});

/**
 * Numbers of every kind of API notes 5.1 and 9. All come from ranges that regulators keep free for fiction (NANPA
 * 555-01xx, Ofcom, Bundesnetzagentur), so none belongs to anybody.
 */
export const PHONE_NUMBERS: readonly PhoneNumber[] = [
  line(312n, '+14155550101', { outboundAgentId: 101n, inboundAgentId: 101n, label: 'San Francisco front desk' }),
  line(311n, '+442079460018', { outboundAgentId: 103n, label: 'London', connectionId: 22n }),
  line(310n, '+12125550117', { verification: 'carrier_accepted', outboundAgentId: 102n, label: 'New York overflow' }),
  line(309n, '+493023125042', { label: 'Berlin, no agent of its own' }),
  line(308n, '+16465550123', { verification: 'unverified', outboundAgentId: 102n, label: 'Portland clinic' }),
  line(307n, '+13125550134', { status: 'failed', verification: 'failed', outboundAgentId: 101n, label: '' }),
  line(306n, '+17375550145', { status: 'provisioning', verification: 'unverified' }),
  line(305n, '+16175550156', { status: 'released', outboundAgentId: 101n, label: 'Old Boston line' }),
  line(304n, '+18085550160', { source: 'demo', verification: null, inboundAgentId: 103n, label: 'Demo line' }),
  line(303n, '+12065550171', {
    verification: 'pending',
    outboundAgentId: 105n,
    label: 'Seattle pilot',
    outboundEligible: true,
  }),
  line(302n, '+13055550182', { outboundAgentId: 105n, label: 'Miami, on hold', outboundEligible: false }),
  line(301n, '+442079460073', { outboundAgentId: 103n, connectionId: 22n }),
];

/** The number object of API notes 5.1. */
export function phoneNumberObject(number: PhoneNumber): JsonObject {
  const verified = number.verification === 'verified' || number.verification === 'carrier_accepted';
  return {
    id: number.id,
    number: number.number,
    source: number.source,
    status: number.status,
    inbound_agent_id: number.inboundAgentId,
    outbound_agent_id: number.outboundAgentId,
    voip_connection_id: number.connectionId,
    voip_verification_status: number.verification ?? 'unverified',
    voip_last_verified_at: verified ? (number.verifiedAt ?? '2026-08-20T11:02:45.310Z') : null,
    label: number.label,
    outbound_eligible: number.outboundEligible,
  };
}

/** Why a number may not call out, or nothing when it may (rule of API notes 5.1). */
export function outboundRefusal(number: PhoneNumber): string | undefined {
  if (number.outboundEligible === true) return undefined;
  if (number.outboundEligible === false) return 'from_number is not eligible for outbound calls';
  if (number.source === 'demo') return 'Demo numbers are inbound only and cannot place calls';
  if (number.status !== 'active') return `from_number is not active (status: ${number.status})`;
  if (number.verification !== 'verified' && number.verification !== 'carrier_accepted') {
    return 'from_number is not verified for outbound calls';
  }
  return undefined;
}
