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
