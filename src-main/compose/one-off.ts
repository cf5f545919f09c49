import { randomUUID } from 'node:crypto';
import type { DraftDesk } from '../calls/draft/draft-desk';
import type { LastChoices } from '../calls/draft/last-choice';
import type { Timers } from '../calls/ports';
import type { AccountId } from '../domain/ids';
import type { TemplateId } from '../domain/one-off/template';
import type { SecretId } from '../domain/one-off/tools/secret-reference';
import { referredSecrets } from '../domain/one-off/tools/secret-reference';
import { ok } from '../domain/result';
import { FormSecrets } from '../one-off/form-secrets';
import type { SecretVault } from '../one-off/ports';
import { TemplateBook } from '../one-off/template-book';
import { ToolSecrets } from '../one-off/tool-secrets';
import type { Storage } from '../storage/storage-client';

export interface OneOffParts {
  readonly storage: Pick<Storage, 'templates' | 'secrets'>;
  readonly keychain: SecretVault;
  readonly memory: SecretVault;
  readonly choices: LastChoices;
  readonly desk: DraftDesk;
  readonly timers: Timers;
  readonly now: () => number;
}

/** One-off agents: their templates, and the secrets of their tools. */
export function composeOneOff({ storage, keychain, memory, choices, desk, timers, now }: OneOffParts) {
  /** Every place in which a configuration may stand beside the record of calls. */
  const referred = async (account: AccountId) => {
    // The last choice may be on its way to the record.
    const [kept, last] = await Promise.all([storage.secrets.referred(account), choices.load(account)]);
    if (!kept.ok) return kept;
    const { accountId, oneOff } = desk.current();
    const forms = [last.oneOff, ...(accountId === account ? [oneOff] : [])];
    return ok(new Set([...kept.value, ...forms.flatMap(({ tools }) => referredSecrets(tools))]));
  };
  const secrets = new ToolSecrets({
    keychain,
    memory,
    records: storage.secrets,
    newId: () => randomUUID() as SecretId,
    referred,
  });
  const templates = new TemplateBook({
    records: storage.templates,
    secrets,
    timers,
    newId: () => randomUUID() as TemplateId,
    now,
  });
  const formSecrets = new FormSecrets({ secrets, timers });
  desk.onFormChanged((before) => formSecrets.changed(before, desk.current()));
  return { secrets, templates, formSecrets };
}
