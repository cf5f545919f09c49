import type { AccountId } from '../domain/ids';
import type { OneOffForm } from '../domain/one-off/one-off-form';
import type { Template, TemplateId } from '../domain/one-off/template';
import { copyName } from '../domain/one-off/template';
import { referredSecrets } from '../domain/one-off/tools/secret-reference';
import { problem } from '../domain/problem/make-problem';
import type { Problem } from '../domain/problem/problem';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { TemplateRecords, OneOffTimers } from './ports';
import type { ToolSecrets } from './tool-secrets';
import { UNDO_MS } from './undo';

export interface TemplateBookParts {
  readonly records: TemplateRecords;
  readonly secrets: Pick<ToolSecrets, 'release'>;
  readonly timers: OneOffTimers;
  readonly newId: () => TemplateId;
  readonly now: () => number;
}

/** An account's one-off configurations under names. */
export class TemplateBook {
  constructor(private readonly parts: TemplateBookParts) {}

  /** By name. What an earlier run removed is dropped first. */
  async all(account: AccountId): Promise<Result<readonly Template[], Problem>> {
    await this.purge(account);
    return this.parts.records.ofAccount(account);
  }

  async get(account: AccountId, id: TemplateId): Promise<Result<Template, Problem>> {
    const all = await this.parts.records.ofAccount(account);
    if (!all.ok) return all;
    const found = all.value.find((one) => one.id === id);
    return found ? ok(found) : fail(problem('template_unknown'));
  }

  /** Keeps a form under its name: in place of a template, or as a new one (`id` null). */
  async save(account: AccountId, id: TemplateId | null, form: OneOffForm): Promise<Result<Template, Problem>> {
    const { records, secrets, newId, now } = this.parts;
    const all = await records.ofAccount(account);
    if (!all.ok) return all;
    const name = form.name.trim();
    if (name === '') return fail(problem('template_name_empty'));
    const before = all.value.find((one) => one.id === id);
    if (id !== null && !before) return fail(problem('template_unknown'));
    if (all.value.some((one) => one.form.name === name && one.id !== id)) return fail(problem('template_name_taken'));
    const at = now();
    const saved: Template = {
      id: id ?? newId(),
      accountId: account,
      form: { ...form, name },
      createdAt: before?.createdAt ?? at,
      changedAt: at,
    };
    const written = await records.save(saved);
    if (!written.ok) return written;
    // What it referred to before and does not any more; a trouble with the keychain does not undo the saving.
    if (before) await secrets.release(account, referredSecrets(before.form.tools));
    return ok(saved);
  }

  async rename(account: AccountId, id: TemplateId, name: string): Promise<Result<Template, Problem>> {
    const found = await this.get(account, id);
    return found.ok ? this.save(account, id, { ...found.value.form, name }) : found;
  }

  async duplicate(account: AccountId, id: TemplateId): Promise<Result<Template, Problem>> {
    const [found, all] = await Promise.all([this.get(account, id), this.parts.records.ofAccount(account)]);
    if (!found.ok) return found;
    if (!all.ok) return all;
    const { form } = found.value;
    const taken = all.value.map((one) => one.form.name);
    return this.save(account, null, { ...form, name: copyName(form.name, taken) });
  }

  /** Hides a template; for a while it can be brought back. */
  async remove(account: AccountId, id: TemplateId): Promise<Result<null, Problem>> {
    const found = await this.get(account, id);
    if (!found.ok) return found;
    const hidden = await this.parts.records.setRemoved(id, this.parts.now());
    if (!hidden.ok) return hidden;
    this.parts.timers.after(UNDO_MS + 1, () => void this.purge(account));
    return ok(null);
  }

  async restore(account: AccountId, id: TemplateId): Promise<Result<Template, Problem>> {
    const shown = await this.parts.records.setRemoved(id, null);
    return shown.ok ? this.get(account, id) : shown;
  }

  /** Drops what can no longer be brought back, and gives up its secrets. */
  private async purge(account: AccountId): Promise<void> {
    const dropped = await this.parts.records.purge(account, this.parts.now() - UNDO_MS);
    if (!dropped.ok || dropped.value.length === 0) return;
    await this.parts.secrets.release(
      account,
      dropped.value.flatMap(({ form }) => referredSecrets(form.tools)),
    );
  }
}
