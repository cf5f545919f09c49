/** One member of an answer whose shape is not documented, shown as it came: `checks › inbound reachable`, `no`. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}
