/** What can stand against a call that a person may all the same mean to make. */
export type ConcernKind = 'repeat' | 'quiet_hours' | 'time_unknown' | 'do_not_call' | 'unusual_number';

/** One reason to ask before a call is placed. */
export interface Concern {
  readonly kind: ConcernKind;
  /** What exactly is asked about, such as the call before: a yes to one is no yes to another. */
  readonly about: string;
  /** The reason in a sentence, as the person is asked and as the record keeps it. */
  readonly text: string;
}

/** A concern that a person was shown and said yes to, as kept with the attempt. Its kind may be a later version's. */
export type Overridden = Pick<Concern, 'text'> & { readonly kind: string };

/** What a yes names. */
export const concernKey = ({ kind, about }: Concern): string => `${kind}:${about}`;
