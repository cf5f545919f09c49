import { AutoReloadDesk } from '../directory/auto-reload-desk';
import { ConnectionDesk } from '../directory/connection-desk';
import { DirectoryDesk } from '../directory/directory-desk';
import { LineDesk, showLine } from '../directory/line-desk';
import { LinePoller } from '../directory/line-poller';
import { LowBalance } from '../directory/low-balance';
import { ServiceHealth } from '../directory/service-health';
import type { Storage } from '../storage/storage-client';
import type { ThunderPhoneClient } from '../thunderphone/client';

interface DirectoryParts {
  readonly client: ThunderPhoneClient;
  readonly storage: Pick<Storage, 'directories' | 'preferences'>;
  /** Unix ms. */
  readonly now: () => number;
  readonly after: (ms: number, run: () => void) => () => void;
  readonly onFault: (error: unknown) => void;
}

/** What an organization has, and what can be changed of it. */
export function composeDirectory({ client, storage, now, after, onFault }: DirectoryParts) {
  const directories = new DirectoryDesk(client.directory, storage.directories, now);
  const linePoller = new LinePoller({
    reader: client.lines,
    after,
    onSeen: (account, line) => showLine(directories, account, line),
    onFault,
  });
  const lines = new LineDesk({ directories, lines: client.lines, poller: linePoller });
  const connections = new ConnectionDesk({ directories, connections: client.connections, lines });
  const autoReload = new AutoReloadDesk(client.autoReload, client.directory, directories);
  const lowBalance = new LowBalance(storage.preferences);
  const health = new ServiceHealth(client.health, now);
  return {
    directories,
    linePoller,
    lines,
    connections,
    transactions: client.transactions,
    autoReload,
    lowBalance,
    health,
  };
}
