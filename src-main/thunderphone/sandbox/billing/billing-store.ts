/** How the organization's balance is topped up (API notes 6.1). US cents. */
export type AutoReload = {
  readonly enabled: boolean;
  readonly minimumCents: number;
  readonly amountCents: number;
  readonly monthlyLimitCents: number | null;
};

/** What `PATCH /v1/billing` changes. Lives as long as the sandbox. */
export type BillingStore = {
  autoReload(): AutoReload;
  setAutoReload(next: AutoReload): void;
};

export function billingStore(): BillingStore {
  let autoReload: AutoReload = { enabled: false, minimumCents: 0, amountCents: 2_000, monthlyLimitCents: null };
  return {
    autoReload: () => autoReload,
    setAutoReload: (next) => void (autoReload = next),
  };
}
