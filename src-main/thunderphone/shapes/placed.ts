import * as v from 'valibot';
import type { CallId } from '../../domain/ids';
import { callIdFromId } from './call';
import { check } from './check';
import { apiId, orNull } from './scalars';

const placedShape = v.pipe(
  v.unknown(),
  v.transform(callIdFromId),
  v.object({ call_id: apiId, idempotent_replay: orNull(v.boolean()) }),
);

/** The call that a placement became (API notes 2.2 and 2.3), or null where the answer does not tell. */
export function readPlaced(body: unknown): { readonly callId: CallId; readonly replay: boolean } | null {
  const placed = check(placedShape, body);
  if (!placed.ok) return null;
  return { callId: placed.value.call_id as CallId, replay: placed.value.idempotent_replay === true };
}
