/** The first whole number that a double cannot hold, and those after it. */
export const HUGE = 9_007_199_254_740_993n;

/** Agents without names, with null where it may be, with members nobody has heard of. */
export const oddAgents = [
  { id: HUGE, name: null, voice: null, product: 'storm', revision_info: { deployed: 3 } },
  { id: HUGE + 2n, product: 'zap', background_track: null, created_at: '2025-12-01T10:00:00Z' },
  { id: 5n, name: '', prompt: null, voice: 'olivia', thinking_level: null },
  { id: HUGE + 4n, name: 'Nora', product: null, voice: 'en-US-Standard-Journey-D', unknown_extra: [1, 2, 3] },
];

/** Numbers without label and without outbound_eligible; statuses from another year. */
export const oddNumbers = [
  {
    id: HUGE + 6n,
    number: '+61255501234',
    source: 'voip',
    status: 'active',
    voip_verification_status: 'verified',
    inbound_agent_id: null,
    outbound_agent_id: HUGE + 4n,
    voip_connection_id: HUGE + 8n,
    voip_last_verified_at: '2026-01-05T07:00:00Z',
    carrier_region: 'au-east',
  },
  {
    id: 9n,
    number: '+33199001122',
    source: 'voip',
    status: 'active',
    voip_verification_status: 'carrier_accepted',
    outbound_agent_id: null,
    label: null,
  },
  { id: 10n, number: '+15005550006', source: 'sip_trunk', status: 'pending', voip_verification_status: null },
  { id: 11n, number: '+13605550104', source: 'demo', status: 'inactive' },
];
