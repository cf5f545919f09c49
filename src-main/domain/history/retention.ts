/** Days that transcripts may be kept for. */
export const retentionDays = [30, 90, 365] as const;

export type Retention = (typeof retentionDays)[number] | 'forever';

export const isRetention = (days: unknown): days is (typeof retentionDays)[number] =>
  retentionDays.some((one) => one === days);
