import type { JsonObject } from '../http/json';

export type VoipConnection = {
  readonly id: bigint;
  readonly name: string;
  readonly provider: string;
  readonly setupMethod: string;
  readonly status: string;
  readonly inferredName: boolean;
  readonly lastTestedAt: string;
  readonly createdAt: string;
  readonly updatedAt: string;
};

/** The connection object of API notes 5.3. Credentials are not in it: the sandbox does not keep them either. */
export function connectionObject(connection: VoipConnection, numbersImported: number): JsonObject {
  return {
    id: connection.id,
    name: connection.name,
    provider: connection.provider,
    setup_method: connection.setupMethod,
    status: connection.status,
    inferred_name: connection.inferredName,
    sip_config: { credentials: '[redacted]' },
    last_tested_at: connection.lastTestedAt,
    numbers_imported: BigInt(numbersImported),
    created_at: connection.createdAt,
    updated_at: connection.updatedAt,
  };
}
