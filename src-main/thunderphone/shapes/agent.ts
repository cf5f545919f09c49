import * as v from 'valibot';
import type { Agent } from '../../domain/directory/agent';
import type { AgentId } from '../../domain/ids';
import { apiId, orNull, text } from './scalars';

/** An agent as far as a picker needs it (API notes 4.2). */
export const agentShape = v.pipe(
  v.object({ id: apiId, name: orNull(text), product: orNull(text), voice: orNull(text) }, 'expected an object'),
  v.transform(({ id, name, product, voice }): Agent => ({
    id: id as AgentId,
    name: name === null || name.trim() === '' ? `Agent ${id}` : name.trim(),
    product,
    voice,
  })),
);
