import * as v from 'valibot';
import type { Transcript } from '../../domain/call/transcript';
import { json } from './json';

const turn = v.object({
  role: v.string(),
  content: v.string(),
  startMs: v.nullable(v.number()),
  endMs: v.nullable(v.number()),
});

/** A transcript's row, wherever it is kept. */
export const transcriptSchema = v.pipe(
  v.object({ fetched_at: v.number(), turns_json: json(v.array(turn)) }),
  v.transform((row): Transcript => ({ fetchedAt: row.fetched_at, turns: row.turns_json })),
);
