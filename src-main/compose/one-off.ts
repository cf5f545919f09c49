import { randomUUID } from 'node:crypto';
import type { LastChoices } from '../calls/draft/last-choice';
import type { Timers } from '../calls/ports';
import type { Draft } from '../domain/draft';
import type { AccountId } from '../domain/ids';
import type { TemplateId } from '../domain/one-off/template';
import type { SecretId } from '../domain/one-off/tools/secret-reference';
import { referredSecrets } from '../domain/one-off/tools/secret-reference';
import { ok } from '../domain/result';
import type { SecretVault } from '../one-off/ports';
import { TemplateBook } from '../one-off/template-book';
import { ToolSecrets } from '../one-off/tool-secrets';
import type { Storage } from '../storage/storage-client';

export interface OneOffParts {
  readonly storage: Storage;
  readonly keychain: SecretVault;
  readonly memory: SecretVault;
  readonly choices: LastChoices;
  readonly draft: () => Draft;
  readonly timers: Timers;
  readonly now: () => number;
}

/** One-off agents: their templates, and the secrets of their tools. */
export function composeOneOff({ storage, keychain, memory, choices, draft, timers, now }: OneOffParts) {
  /** Every place in which a configuration may stand beside the record of calls. */
  const referred = async (account: AccountId) => {
    const [kept, last] = await Promise.all([storage.templates.ofAccount(account), choices.load(account)]);
    if (!kept.ok) return kept;
    const { accountId, oneOff } = draft();
    const forms = [...kept.value.map(({ form }) => form), last.oneOff, ...(accountId === account ? [oneOff] : [])];
    return ok(new Set(forms.flatMap(({ tools }) => referredSecrets(tools))));
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
  return { secrets, templates };
}
