import { valuesOf, WORDS, type ExportedCall } from './columns';

/** A call as one JSON object on one line; the names and their order are those of the columns. */
export const jsonLine = ({ entry, turns }: ExportedCall, withWords: boolean): string =>
  JSON.stringify({
    ...Object.fromEntries(valuesOf(entry)),
    ...(withWords
      ? {
          [WORDS]: turns.map(({ role, content, startMs, endMs }) => ({
            role,
            content,
            start_ms: startMs,
            end_ms: endMs,
          })),
        }
      : {}),
  });
