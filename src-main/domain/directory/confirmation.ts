/**
 * The organization's outbound-calling (TCPA) confirmation, without which every call is refused (API notes 7.1). The
 * answer's shape is not documented: `confirmed` is null where it cannot be told from it.
 */
export interface Confirmation {
  readonly confirmed: boolean | null;
  /** Unix ms. */
  readonly confirmedAt: number | null;
}
