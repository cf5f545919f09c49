/** The request's fields (API notes 2.1) by the names they have on screen. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['to_number', 'Number to call'],
  ['from_number', 'Call from'],
  ['agent_id', 'Agent'],
  ['max_hold_seconds', 'Max hold seconds'],
]);

/** A field the screen does not have keeps the service's name. */
export const fieldName = (field: string): string => NAMES.get(field) ?? field;
