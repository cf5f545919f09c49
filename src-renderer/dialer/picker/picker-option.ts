/** One row of a picker's list. */
export interface PickerOption {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  /** Why it cannot be chosen; null when it can. */
  readonly reason: string | null;
}
