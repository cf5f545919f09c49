/** The prepaid balance and how it is topped up (API notes 6.1). Amounts are US cents. */
export interface Billing {
  readonly balanceCents: number;
  /** Null where the API does not tell. */
  readonly autoReload: AutoReload | null;
  readonly hasPaymentMethod: boolean | null;
}

export interface AutoReload {
  readonly enabled: boolean;
  /** Reloaded when the balance falls below this. */
  readonly minimumCents: number | null;
  readonly amountCents: number | null;
  /** Null: no cap. */
  readonly monthlyLimitCents: number | null;
}
