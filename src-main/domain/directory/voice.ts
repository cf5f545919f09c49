/** A voice that an agent can speak with. The row's shape is not documented (API notes 6.2): only the id is relied on. */
export interface Voice {
  readonly id: string;
  readonly name: string;
  readonly language: string | null;
}
