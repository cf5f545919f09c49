import { useState } from 'react';
import type { BillingView } from '../../../src-main/contract/billing';
import type { ProblemView } from '../../../src-main/contract/envelope';
import type { AutoReloadField, AutoReloadTexts } from '../../../src-main/domain/directory/auto-reload';
import { readAutoReload } from '../../../src-main/domain/directory/auto-reload';
import { writeDollars } from '../../../src-main/domain/money/dollars';
import { useCommand } from '../../state/use-command';

/** The request's fields by those on screen (API notes 6.1). */
const FIELDS: Readonly<Record<AutoReloadField, string>> = {
  minimum: 'auto_reload_minimum_cents',
  amount: 'auto_reload_amount_cents',
  cap: 'auto_reload_monthly_limit_cents',
};

export interface AutoReloadEditing {
  readonly texts: AutoReloadTexts;
  readonly edit: (change: Partial<AutoReloadTexts>) => void;
  /** What is wrong with a field: as it was typed, or in the service's own words. */
  readonly errorsOf: (field: AutoReloadField) => readonly string[];
  /** What went wrong with the whole; null where it stands at the fields. */
  readonly problem: ProblemView | null;
  readonly busy: boolean;
  /** Sends what the fields ask for; true when it stands so. */
  readonly save: () => Promise<boolean>;
}

/** Auto-reload as it is being edited. */
export function useAutoReload(billing: BillingView): AutoReloadEditing {
  const [texts, setTexts] = useState(() => textsOf(billing));
  /** Whether Save was pressed: until then nobody is told that an empty field is empty. */
  const [pressed, setPressed] = useState(false);
  const { run, busy, problem, clear } = useCommand('billing.setAutoReload', 'here');
  const read = readAutoReload(texts);
  return {
    texts,
    edit: (change) => {
      clear();
      setTexts((before) => ({ ...before, ...change }));
    },
    errorsOf: (field) => {
      const typed = pressed && !read.ok ? read.error[field] : undefined;
      return typed === undefined ? (problem?.fields?.[FIELDS[field]] ?? []) : [typed];
    },
    problem: problem && isAtFields(problem, texts) ? null : problem,
    busy,
    save: async () => {
      setPressed(true);
      if (!read.ok) return false;
      const answer = await run({ autoReload: read.value });
      return answer.ok;
    },
  };
}

/** Whether all that the service says is said at fields that are on screen. */
function isAtFields({ fields }: ProblemView, { enabled, capped }: AutoReloadTexts): boolean {
  if (fields === undefined || !enabled) return false;
  const shown = [FIELDS.minimum, FIELDS.amount, ...(capped ? [FIELDS.cap] : [])];
  return Object.keys(fields).every((field) => shown.includes(field));
}

function textsOf({ autoReload }: BillingView): AutoReloadTexts {
  const text = (cents: number | null | undefined): string =>
    cents === null || cents === undefined ? '' : writeDollars(cents);
  return {
    enabled: autoReload?.enabled ?? false,
    minimum: text(autoReload?.minimumCents),
    amount: text(autoReload?.amountCents),
    capped: (autoReload?.monthlyLimitCents ?? null) !== null,
    cap: text(autoReload?.monthlyLimitCents),
  };
}
