import type { Handlers } from '../../contract/handlers';
import type { ConnectionId } from '../../domain/ids';
import { ok } from '../../domain/result';
import { connectionView } from '../views/directory-view';
import { availableNumberView, connectionTestView } from '../views/number-views';
import { asE164 } from './as-e164';
import { forActive } from './for-active';
import type { AppParts } from './parts';

type ConnectionHandlers = Pick<
  Handlers,
  | 'connections.test'
  | 'connections.create'
  | 'connections.rename'
  | 'connections.rotate'
  | 'connections.remove'
  | 'connections.availableNumbers'
  | 'connections.importNumbers'
>;

/** VoIP connections of the account in use. What a provider is told is handed on and kept by nothing here. */
export function connectionHandlers(parts: AppParts): ConnectionHandlers {
  const { connections } = parts;
  return {
    'connections.test': (wish) =>
      forActive(parts, async (account) => {
        const tested = await connections.test(account, wish);
        return tested.ok ? ok(connectionTestView(tested.value)) : tested;
      }),
    'connections.create': ({ name, wish, evidenceId }) =>
      forActive(parts, async (account) => {
        const made = await connections.create(account, name, { wish, evidenceId });
        return made.ok ? ok(connectionView(made.value)) : made;
      }),
    'connections.rename': ({ id, name }) =>
      forActive(parts, (account) => connections.rename(account, id as ConnectionId, name)),
    'connections.rotate': ({ id, fields, evidenceId }) =>
      forActive(parts, (account) => connections.rotate(account, id as ConnectionId, { wish: fields, evidenceId })),
    'connections.remove': ({ id }) => forActive(parts, (account) => connections.remove(account, id as ConnectionId)),
    'connections.availableNumbers': ({ id }) =>
      forActive(parts, async (account) => {
        const found = await connections.available(account, id as ConnectionId);
        return found.ok ? ok({ rows: found.value.map(availableNumberView) }) : found;
      }),
    'connections.importNumbers': ({ id, numbers }) =>
      forActive(parts, async (account) => {
        const imported = await connections.importNumbers(account, id as ConnectionId, numbers.map(asE164));
        return imported.ok ? ok({ lineIds: imported.value.map((line) => line.id) }) : imported;
      }),
  };
}
