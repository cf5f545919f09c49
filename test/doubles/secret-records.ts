import type { AccountId } from '../../src-main/domain/ids';
import type { SecretId } from '../../src-main/domain/one-off/tools/secret-reference';
import { ok } from '../../src-main/domain/result';
import type { SecretRecord, SecretRecords } from '../../src-main/one-off/ports';

/** Which secrets there are, in memory; `needed` are those of calls that are not settled. */
export class MemorySecretRecords implements SecretRecords {
  readonly rows = new Map<SecretId, SecretRecord>();
  needed: ReadonlySet<SecretId> = new Set();

  ofAccount(account: AccountId) {
    return Promise.resolve(ok([...this.rows.values()].filter((row) => row.accountId === account)));
  }

  add(record: SecretRecord) {
    this.rows.set(record.id, record);
    return Promise.resolve(ok(undefined));
  }

  release(ids: readonly SecretId[]) {
    for (const row of [...this.rows.values()].filter(({ id }) => ids.includes(id))) {
      this.rows.set(row.id, { ...row, released: true });
    }
    return Promise.resolve(ok(undefined));
  }

  remove(ids: readonly SecretId[]) {
    for (const id of ids) this.rows.delete(id);
    return Promise.resolve(ok(undefined));
  }

  neededByCalls() {
    return Promise.resolve(ok(this.needed));
  }
}
