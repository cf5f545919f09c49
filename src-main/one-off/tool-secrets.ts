import type { AgentChoice } from '../domain/call/agent-choice';
import type { AccountId } from '../domain/ids';
import { headersOf, secretsOf, withHeaderValues, type Header, type SecretUse } from '../domain/one-off/tools/headers';
import type { SecretId } from '../domain/one-off/tools/secret-reference';
import { referredSecret, secretReference } from '../domain/one-off/tools/secret-reference';
import type { Tool } from '../domain/one-off/tools/tool';
import type { KeychainTrouble } from '../domain/problem/keychain-trouble';
import { keychainProblem } from '../domain/problem/keychain-trouble';
import { problem } from '../domain/problem/make-problem';
import type { Problem } from '../domain/problem/problem';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { KeptValue, SecretHome, SecretRecords, SecretVault } from './ports';
import { notAtHand, notKept } from './tool-keychain-problem';

export interface ToolSecretsParts {
  readonly keychain: SecretVault;
  readonly memory: SecretVault;
  readonly records: SecretRecords;
  readonly newId: () => SecretId;
  /** What templates, drafts and remembered texts of an account refer to. */
  readonly referred: (account: AccountId) => Promise<Result<ReadonlySet<SecretId>, Problem>>;
}

export interface KeptTools {
  /** With a reference in place of every header value. */
  readonly tools: readonly Tool[];
  /** Whether a value is kept for this run only. */
  readonly memoryOnly: boolean;
}

/**
 * The values of tool headers. They come in once, are kept in the keychain (or in this run's memory), and go out to
 * ThunderPhone alone; everything else holds ids. A secret is never changed: another value is another secret.
 */
export class ToolSecrets {
  /** At hand in this run. */
  private readonly values = new Map<SecretId, KeptValue & { readonly account: AccountId }>();

  constructor(private readonly parts: ToolSecretsParts) {}

  /**
   * Keeps every header value that is not a reference yet, all or none. A reference stays as it is, where its secret is at
   * hand.
   */
  async keep(account: AccountId, tools: readonly Tool[], home: SecretHome): Promise<Result<KeptTools, Problem>> {
    const ids: SecretId[] = [];
    for (const header of headersOf(tools)) {
      const kept = await this.keepOne(account, header, home);
      if (!kept.ok) {
        await this.release(account, ids);
        return kept;
      }
      ids.push(kept.value);
    }
    const known = await this.parts.records.ofAccount(account);
    if (!known.ok) return known;
    const memoryOnly = known.value.some((one) => one.home === 'memory' && ids.includes(one.id));
    return ok({ tools: withHeaderValues(tools, ids.map(secretReference)), memoryOnly });
  }

  /** Brings to hand what an agent's tools refer to; the problem of the first that is not to be had. May ask the person. */
  async fetch(account: AccountId, agent: AgentChoice): Promise<Result<null, Problem>> {
    if (agent.kind !== 'one_off') return ok(null);
    for (const use of secretsOf(agent.config.tools)) {
      const held = await this.bringToHand(account, use, notAtHand);
      if (!held.ok) return held;
    }
    return ok(null);
  }

  /** A value at hand, for the origin it was kept for and no other. */
  value(account: AccountId, { id, origin }: SecretUse): Result<string, Problem> {
    const held = this.values.get(id);
    if (held?.account !== account) return fail(problem('tool_secret_missing'));
    if (held.baseUrl !== origin) return fail(problem('tool_secret_missing', { what: OTHER_ORIGIN }));
    return ok(held.key);
  }

  /** Gives up what an earlier run left that nothing refers to, as after a crash, and deletes all that was given up. */
  async tidy(account: AccountId, except: ReadonlySet<SecretId>): Promise<Result<null, Problem>> {
    const known = await this.parts.records.ofAccount(account);
    if (!known.ok) return known;
    const ofEarlierRuns = known.value.map(({ id }) => id).filter((id) => !this.values.has(id) && !except.has(id));
    const released = await this.release(account, ofEarlierRuns);
    return released.ok ? this.sweep(account) : released;
  }

  /** Gives up secrets that nothing refers to any more; they go as soon as no call needs them either. */
  async release(account: AccountId, ids: readonly SecretId[]): Promise<Result<null, Problem>> {
    const referred = await this.parts.referred(account);
    if (!referred.ok) return referred;
    const free = ids.filter((id) => !referred.value.has(id));
    if (free.length === 0) return ok(null);
    const released = await this.parts.records.release(free);
    return released.ok ? this.sweep(account) : released;
  }

  /** Gives up all secrets of an account that is removed. */
  async releaseAll(account: AccountId): Promise<Result<null, Problem>> {
    const known = await this.parts.records.ofAccount(account);
    if (!known.ok) return known;
    const released = await this.parts.records.release(known.value.map(({ id }) => id));
    return released.ok ? this.sweep(account) : released;
  }

  /** Deletes what was given up and is needed by no call. What a locked keychain holds is tried at the next sweep. */
  async sweep(account: AccountId): Promise<Result<null, Problem>> {
    const [known, needed] = await Promise.all([
      this.parts.records.ofAccount(account),
      this.parts.records.neededByCalls(account),
    ]);
    if (!known.ok) return known;
    if (!needed.ok) return needed;
    for (const { id, home } of known.value.filter((one) => one.released && !needed.value.has(one.id))) {
      const removed = await this.vault(home).remove(nameOf(account, id), 'silent');
      if (removed.kind !== 'removed' && removed.kind !== 'absent') return fail(keychainProblem(removed));
      this.values.delete(id);
      const forgotten = await this.parts.records.remove([id]);
      if (!forgotten.ok) return forgotten;
    }
    return ok(null);
  }

  private async keepOne(account: AccountId, header: Header, home: SecretHome): Promise<Result<SecretId, Problem>> {
    const { value: text, origin } = header;
    const referred = referredSecret(text);
    if (referred !== null) {
      const held = await this.bringToHand(account, { id: referred, origin }, notKept);
      return held.ok ? ok(referred) : held;
    }
    const id = this.parts.newId();
    const value = { key: text, baseUrl: origin };
    // At hand from here on, so that no tidying takes it for one of an earlier run.
    this.values.set(id, { ...value, account });
    const written = await this.write(account, id, value, home);
    if (!written.ok) this.values.delete(id);
    return written.ok ? ok(id) : written;
  }

  private async write(
    account: AccountId,
    id: SecretId,
    value: KeptValue,
    home: SecretHome,
  ): Promise<Result<null, Problem>> {
    // The record first: a value in the keychain that nobody knows of would never be deleted.
    const added = await this.parts.records.add({ id, accountId: account, home, released: false });
    if (!added.ok) return added;
    const written = await this.vault(home).write(nameOf(account, id), value);
    if (written.kind === 'stored') return ok(null);
    await this.parts.records.remove([id]);
    return fail(notKept(written));
  }

  private async bringToHand(
    account: AccountId,
    use: SecretUse,
    inWords: (trouble: KeychainTrouble) => Problem,
  ): Promise<Result<string, Problem>> {
    if (this.values.has(use.id)) return this.value(account, use);
    const known = await this.parts.records.ofAccount(account);
    if (!known.ok) return known;
    const record = known.value.find(({ id }) => id === use.id);
    if (!record) return fail(problem('tool_secret_missing'));
    const read = await this.vault(record.home).read(nameOf(account, use.id));
    if (read.kind === 'absent' || read.kind === 'unreadable') return fail(problem('tool_secret_missing'));
    if (read.kind !== 'found') return fail(inWords(read));
    this.values.set(use.id, { ...read.secret, account });
    return this.value(account, use);
  }

  private vault(home: SecretHome): SecretVault {
    return home === 'keychain' ? this.parts.keychain : this.parts.memory;
  }
}

const OTHER_ORIGIN = 'The value of a tool’s header was kept for another address than the one it would go to.';

/** The account's id is in the name, so that no other account's call can have the value. */
const nameOf = (account: AccountId, id: SecretId): string => `${account} tool ${id}`;
