/** How bad an issue is (API notes 3.9), from the least. */
export const severities = ['info', 'warning', 'critical'] as const;
export type Severity = (typeof severities)[number];

/** What a person writes about a call, as it is sent. */
export interface IssueDraft {
  /** 1 to 255 characters. */
  readonly title: string;
  readonly severity: Severity;
  /** May be empty. */
  readonly description: string;
  /** Seconds from the start of the call; null: the whole call. */
  readonly atSeconds: number | null;
}

/** An issue report as ThunderPhone has it; null or empty: not told. Words that are not known stand as they came. */
export interface IssueReport {
  readonly title: string;
  readonly severity: string;
  readonly status: string;
  /** `user`, `system`. */
  readonly source: string;
  readonly description: string;
  readonly atSeconds: number | null;
  /** Unix ms. */
  readonly createdAt: number | null;
}

/** The longest title that ThunderPhone takes, in characters. */
export const LONGEST_TITLE = 255;
