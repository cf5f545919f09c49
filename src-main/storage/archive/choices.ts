import { ownNumber } from '../../domain/history/history-entry';
import type { HistoryChoices } from '../../history/ports';
import type { Database } from '../driver';
import type { Written } from './rows/entry-row';

type Kind = 'agent' | 'own' | 'direction' | 'reason' | 'tag';

/** What an account's filters can be set to. A value stays once it was seen: looking who still has it would cost seconds. */
export class Choices {
  readonly #database: Database;
  readonly #written = new Set<string>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** Within the caller's transaction. */
  add(account: number, entry: Written): void {
    const own = ownNumber(entry);
    if (entry.agentName !== '') this.#put(account, 'agent', entry.agentName);
    if (own !== null) this.#put(account, 'own', own);
    if (entry.direction !== '') this.#put(account, 'direction', entry.direction);
    if (entry.endReason !== null) this.#put(account, 'reason', entry.endReason);
    for (const tag of entry.tags) this.#put(account, 'tag', tag);
  }

  /** For after a transaction that was undone: what it wrote is not there. */
  forgetWritten(): void {
    this.#written.clear();
  }

  of(account: number | null): HistoryChoices {
    const rows = this.#database.all('SELECT kind, value FROM choices WHERE account = ? ORDER BY value', account);
    const of = (kind: Kind): readonly string[] =>
      rows.filter((row) => row['kind'] === kind).map((row) => String(row['value']));
    return {
      agentNames: of('agent'),
      ownNumbers: of('own'),
      directions: of('direction'),
      endReasons: of('reason'),
      tags: of('tag'),
    };
  }

  #put(account: number, kind: Kind, value: string): void {
    const name = `${String(account)} ${kind} ${value}`;
    if (this.#written.has(name)) return;
    this.#database.run('INSERT OR IGNORE INTO choices (account, kind, value) VALUES (?, ?, ?)', account, kind, value);
    this.#written.add(name);
  }
}
