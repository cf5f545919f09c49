import type { PhoneNumberType } from 'libphonenumber-js/max';

/** What sort of line a number is, as far as its numbering plan tells. */
export type NumberKind =
  | 'fixed_line'
  | 'mobile'
  | 'fixed_line_or_mobile'
  | 'toll_free'
  | 'premium_rate'
  | 'shared_cost'
  | 'voip'
  | 'personal'
  | 'pager'
  | 'uan'
  | 'voicemail'
  | 'unknown';

const KINDS: Readonly<Record<PhoneNumberType, NumberKind>> = {
  FIXED_LINE: 'fixed_line',
  MOBILE: 'mobile',
  FIXED_LINE_OR_MOBILE: 'fixed_line_or_mobile',
  TOLL_FREE: 'toll_free',
  PREMIUM_RATE: 'premium_rate',
  SHARED_COST: 'shared_cost',
  VOIP: 'voip',
  PERSONAL_NUMBER: 'personal',
  PAGER: 'pager',
  UAN: 'uan',
  VOICEMAIL: 'voicemail',
};

export const kindOf = (type: PhoneNumberType | undefined): NumberKind => (type === undefined ? 'unknown' : KINDS[type]);

const LABELS: Readonly<Record<NumberKind, string>> = {
  fixed_line: 'Fixed line',
  mobile: 'Mobile',
  fixed_line_or_mobile: 'Fixed line or mobile',
  toll_free: 'Toll-free',
  premium_rate: 'Premium rate',
  shared_cost: 'Shared cost',
  voip: 'Internet line',
  personal: 'Personal number',
  pager: 'Pager',
  uan: 'Company number',
  voicemail: 'Voicemail',
  unknown: 'Kind unknown',
};

/** The words for a kind of number on screen. */
export const numberKindLabel = (kind: NumberKind): string => LABELS[kind];
