import type { AvailableNumber } from '../domain/directory/available-number';
import type { Connection } from '../domain/directory/connection';
import type { ConnectionTest, ConnectionWish, ProviderFields } from '../domain/directory/connection-test';
import { linesOf } from '../domain/directory/directory';
import type { Line } from '../domain/directory/line';
import type { AccountId, ConnectionId } from '../domain/ids';
import type { E164 } from '../domain/number';
import { problem } from '../domain/problem/make-problem';
import type { Problem } from '../domain/problem/problem';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { ConnectionChanges, NumberImports, Proven } from './connections-port';
import type { DirectoryDesk } from './directory-desk';
import type { LineDesk } from './line-desk';

export interface ConnectionDeskParts {
  readonly directories: DirectoryDesk;
  readonly connections: ConnectionChanges & NumberImports;
  readonly lines: Pick<LineDesk, 'followSettling'>;
}

/**
 * What a person does with the organization's VoIP connections. A provider's fields pass through here and are kept by
 * nothing. Where an answer got lost, the lists are read again and nothing is repeated.
 */
export class ConnectionDesk {
  constructor(private readonly parts: ConnectionDeskParts) {}

  test(account: AccountId, wish: ConnectionWish): Promise<Result<ConnectionTest, Problem>> {
    return this.parts.connections.test(account, wish);
  }

  async create(account: AccountId, name: string, proven: Proven<ConnectionWish>): Promise<Result<Connection, Problem>> {
    const made = await this.parts.connections.create(account, name, proven);
    await this.after(account, made);
    return made;
  }

  rename(account: AccountId, id: ConnectionId, name: string): Promise<Result<null, Problem>> {
    return this.change(account, id, () => this.parts.connections.rename(account, id, name));
  }

  rotate(account: AccountId, id: ConnectionId, proven: Proven<ProviderFields>): Promise<Result<null, Problem>> {
    return this.change(account, id, () => this.parts.connections.rotate(account, id, proven));
  }

  /** What happens to its numbers is ThunderPhone's to say: they are read again. */
  remove(account: AccountId, id: ConnectionId): Promise<Result<null, Problem>> {
    return this.change(account, id, () => this.parts.connections.remove(account, id));
  }

  available(account: AccountId, id: ConnectionId): Promise<Result<readonly AvailableNumber[], Problem>> {
    return this.parts.connections.available(account, id);
  }

  /** Gives the numbers of the organization that are among the imported ones, as read after the import. */
  async importNumbers(
    account: AccountId,
    id: ConnectionId,
    numbers: readonly E164[],
  ): Promise<Result<readonly Line[], Problem>> {
    const { connections, directories, lines } = this.parts;
    const imported = await connections.importNumbers(account, id, numbers);
    if (!imported.ok && imported.error.code !== 'change_unconfirmed') return imported;
    const read = await directories.reread(account, ['lines', 'connections']);
    lines.followSettling(account);
    if (!imported.ok) return imported;
    if (!read.ok) return read;
    const wanted = new Set(numbers);
    return ok(linesOf(directories.standing(account).directory).filter((line) => wanted.has(line.number)));
  }

  private async change(
    account: AccountId,
    id: ConnectionId,
    send: () => Promise<Result<null, Problem>>,
  ): Promise<Result<null, Problem>> {
    const known = this.parts.directories.standing(account).directory.connections?.value ?? [];
    if (!known.some((connection) => connection.id === id)) return fail(problem('connection_unknown'));
    const changed = await send();
    await this.after(account, changed);
    return changed;
  }

  private async after(account: AccountId, changed: Result<unknown, Problem>): Promise<void> {
    if (!changed.ok && changed.error.code !== 'change_unconfirmed') return;
    // A list that cannot be read says so on its page, with what it had.
    await this.parts.directories.reread(account, ['connections', 'lines']);
  }
}
