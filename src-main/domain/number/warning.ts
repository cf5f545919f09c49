import type { NumberKind } from './kind';
import type { Region } from './region';

/** A reason to look twice before calling. The number can be dialled all the same. */
export type NumberWarning =
  | 'premium_rate'
  | 'shared_cost'
  | 'personal_number'
  | 'pager'
  | 'company_number'
  | 'voicemail'
  | 'unknown_kind'
  | 'satellite'
  | 'international_network'
  | 'other_country';

// ITU-T E.164 assignments: 870 Inmarsat and 881 satellite systems; 882, 883 international networks;
// 888, 878 and 979 are global services that carry their own price.
const BY_CALLING_CODE: Readonly<Record<string, NumberWarning>> = {
  '870': 'satellite',
  '881': 'satellite',
  '878': 'international_network',
  '882': 'international_network',
  '883': 'international_network',
  '888': 'international_network',
};

const BY_KIND: Readonly<Partial<Record<NumberKind, NumberWarning>>> = {
  premium_rate: 'premium_rate',
  shared_cost: 'shared_cost',
  personal: 'personal_number',
  pager: 'pager',
  uan: 'company_number',
  voicemail: 'voicemail',
  unknown: 'unknown_kind',
};

export interface Warned {
  readonly kind: NumberKind;
  readonly callingCode: string;
  /** Where the number is. */
  readonly region: Region | null;
  /** Where it was read as a local number; null when it was written with its country code. */
  readonly localTo: Region | null;
}

export function warningsFor({ kind, callingCode, region, localTo }: Warned): readonly NumberWarning[] {
  // Countries may share a calling code: (809) 555-0142 looks like a US number and rings in the Dominican Republic.
  const elsewhere: NumberWarning | undefined =
    localTo !== null && region !== null && region !== localTo ? 'other_country' : undefined;
  const all = [BY_KIND[kind], BY_CALLING_CODE[callingCode], elsewhere];
  return all.filter((warning): warning is NumberWarning => warning !== undefined);
}

const LABELS: Readonly<Record<NumberWarning, string>> = {
  premium_rate: 'Premium-rate number: calling it can cost a lot.',
  shared_cost: 'Shared-cost number: calling it costs more than usual.',
  personal_number: 'Personal number: it forwards to an unknown place and can cost a lot.',
  pager: 'Pager: nobody can answer a voice call.',
  company_number: 'Company number: it is forwarded to an unknown place and can cost more than usual.',
  voicemail: 'Voicemail number: no person answers it.',
  unknown_kind: 'Its numbering plan does not tell what kind of number this is.',
  satellite: 'Satellite phone: calling it can cost a lot.',
  international_network: 'Number of an international network: calling it can cost a lot.',
  other_country: 'Written like a local number, but it is in another country.',
};

/** One sentence on a warning for the screen. */
export const numberWarningLabel = (warning: NumberWarning): string => LABELS[warning];
