import { jsonAnswer, notFound, type Answer } from '../http/answer';
import type { JsonObject } from '../http/json';

/** The row with an id, or the 404 of every read. */
export function oneOf(rows: readonly JsonObject[], id: string): Answer {
  const row = rows.find((candidate) => candidate['id'] === BigInt(id));
  return row === undefined ? notFound() : jsonAnswer(200, row);
}
