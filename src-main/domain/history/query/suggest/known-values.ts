import type { Heard } from '../heard-of';
import { plain } from '../plain';
import { terms, type TermName } from '../terms';

/** A value that may stand behind a filter's name, and what it is found by. */
export interface KnownValue {
  readonly value: string;
  readonly plain: string;
  /** What it is called on screen. */
  readonly called: string;
  /** Of a number; else empty. */
  readonly digits: string;
}

/** What a value of a filter is called on screen. */
export type CalledOf = (name: TermName, value: string) => string;

/** The values of each filter, made ready once however many keys are typed: an account may have thousands of names. */
export class KnownValues {
  private readonly made = new Map<TermName, readonly KnownValue[]>();

  /** @param heard null: not known; then only those are, that are the same everywhere */
  constructor(
    private readonly heard: Heard | null,
    private readonly calledOf: CalledOf,
  ) {}

  of(name: TermName): readonly KnownValue[] {
    const known = this.made.get(name) ?? this.make(name);
    this.made.set(name, known);
    return known;
  }

  private make(name: TermName): readonly KnownValue[] {
    const { values, field } = terms[name];
    const heard = field === null || this.heard === null ? [] : this.heard[field];
    const of = (value: string): KnownValue => this.known(name, value);
    const others = heard.filter((value) => !values.includes(value)).map(of);
    // By letters, whatever their case; those that are the same everywhere have an order of their own.
    return [...values.map(of), ...others.sort((a, b) => (a.plain < b.plain ? -1 : a.plain > b.plain ? 1 : 0))];
  }

  private known(name: TermName, value: string): KnownValue {
    const called = this.calledOf(name, value);
    const written = plain(value);
    return {
      value,
      plain: written,
      // Thousands of names are called what they are.
      called: called === value ? written : plain(called),
      digits: terms[name].field === 'ownNumbers' ? value.replaceAll(/\D/g, '') : '',
    };
  }
}
