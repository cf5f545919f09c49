import * as v from 'valibot';
import type { Connection } from '../../domain/directory/connection';
import type { ConnectionId } from '../../domain/ids';
import { apiId, orNull, text, time, whole } from './scalars';

/** A VoIP connection (API notes 5.3). `sip_config` is redacted by the API and not taken over. */
export const connectionShape = v.pipe(
  v.object(
    {
      id: apiId,
      name: orNull(text),
      provider: orNull(text),
      setup_method: orNull(text),
      status: orNull(text),
      last_tested_at: orNull(time),
      numbers_imported: orNull(whole),
      created_at: orNull(time),
    },
    'expected an object',
  ),
  v.transform((row): Connection => ({
    id: row.id as ConnectionId,
    name: row.name?.trim() || `Connection ${row.id}`,
    provider: row.provider ?? 'unknown',
    setupMethod: row.setup_method,
    status: row.status ?? 'unknown',
    lastTestedAt: row.last_tested_at,
    numbersImported: row.numbers_imported,
    createdAt: row.created_at,
  })),
);
