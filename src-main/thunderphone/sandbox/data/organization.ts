import type { JsonObject } from '../http/json';

/** The one organization of the sandbox (API notes 6.3). */
export const ORGANIZATION: JsonObject = {
  id: 7n,
  name: 'Sandbox Organization',
  role: 'owner',
  created_at: '2026-03-01T08:00:00.000Z',
  updated_at: '2026-09-01T08:00:00.000Z',
};

/** Balance before any call of the sandbox, in cents. */
export const OPENING_BALANCE_CENTS = 4_210;

export const OPENED_AT = '2026-03-01T08:05:11.204Z';

export const VOICES: readonly JsonObject[] = [
  { id: 'en-US-James1', name: 'James', language: 'en-US', gender: 'male' },
  { id: 'olivia', name: 'Olivia', language: 'en-US', gender: 'female' },
  { id: 'de-DE-Lena2', name: 'Lena', language: 'de-DE', gender: 'female' },
  { id: 'es-ES-Marta1', name: 'Marta', language: 'es-ES', gender: 'female' },
  { id: 'fr-FR-Hugo1', name: 'Hugo', language: 'fr-FR', gender: 'male' },
  { id: 'ja-JP-Yui1', name: 'Yui', language: 'ja-JP', gender: 'female' },
  { id: 'ar-AE-Noor1', name: 'Noor', language: 'ar-AE', gender: 'female' },
  { id: 'pt-BR-Ana1', name: 'Ana', language: 'pt-BR', gender: 'female' },
];

const connection = (id: bigint, name: string, provider: string, setup: string, numbers: bigint): JsonObject => ({
  id,
  name,
  provider,
  setup_method: setup,
  status: 'connected',
  inferred_name: false,
  sip_config: { credentials: '[redacted]' },
  last_tested_at: '2026-08-20T11:02:41.077Z',
  numbers_imported: numbers,
  created_at: '2026-03-04T10:20:00.000Z',
  updated_at: '2026-08-20T11:02:41.077Z',
});

/** API notes 5.3; credentials are never in it. */
export const VOIP_CONNECTIONS: readonly JsonObject[] = [
  connection(21n, 'Twilio trunk', 'twilio', 'api_key', 9n),
  connection(22n, 'London SIP trunk', 'manual', 'manual', 2n),
];
