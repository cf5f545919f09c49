import type { VoipConnection } from '../voip/voip-connection';

const connection = (id: bigint, name: string, provider: string, setupMethod: string): VoipConnection => ({
  id,
  name,
  provider,
  setupMethod,
  status: 'connected',
  inferredName: false,
  lastTestedAt: '2026-08-20T11:02:41.077Z',
  createdAt: '2026-03-04T10:20:00.000Z',
  updatedAt: '2026-08-20T11:02:41.077Z',
});

/** What the organization begins with. */
export const VOIP_CONNECTIONS: readonly VoipConnection[] = [
  connection(21n, 'Twilio trunk', 'twilio', 'api_key'),
  connection(22n, 'London SIP trunk', 'manual', 'manual'),
];

/** Beside each connection there are numbers at the provider: from ranges that are kept free for fiction. */
const AREAS = [503, 602, 615, 702, 720, 804, 904, 919] as const;
const PER_CONNECTION = 5;

/** The numbers that a connection's provider has, always the same ones. */
export function numbersAtProvider(connectionId: bigint): readonly string[] {
  const area = AREAS[Number(connectionId % BigInt(AREAS.length))] ?? AREAS[0];
  return Array.from({ length: PER_CONNECTION }, (_, index) => `+1${area}555${String(110 + index).padStart(4, '0')}`);
}
