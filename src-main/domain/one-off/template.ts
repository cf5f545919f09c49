import type { AccountId } from '../ids';
import type { OneOffForm } from './one-off-form';

export type TemplateId = string & { readonly __brand: 'TemplateId' };

/** A one-off configuration kept under a name, for one account. Times are Unix ms. */
export interface Template {
  readonly id: TemplateId;
  readonly accountId: AccountId;
  /** The form's name is the template's. */
  readonly form: OneOffForm;
  readonly createdAt: number;
  readonly changedAt: number;
}

/** "Name copy", or "Name copy 2", "Name copy 3" where that is taken. */
export function copyName(name: string, taken: readonly string[]): string {
  const copy = `${name} copy`;
  for (let count = 1; ; count += 1) {
    const next = count === 1 ? copy : `${copy} ${String(count)}`;
    if (!taken.includes(next)) return next;
  }
}
