import { ok } from '../../domain/result';
import { asE164 } from './as-e164';
import type { Handlers } from '../../contract/handlers';
import type { AppParts } from './parts';

type GuardHandlers = Pick<Handlers, 'number.listed' | 'guards.chooseHours' | 'guards.chooseMode'>;

export function guardHandlers({ hours, doNotCall }: AppParts): GuardHandlers {
  return {
    'number.listed': async ({ e164 }) => {
      const entry = await doNotCall.find(asE164(e164));
      return entry.ok ? ok({ entry: entry.value && { ...entry.value } }) : entry;
    },
    'guards.chooseHours': (chosen) => hours.choose(chosen),
    'guards.chooseMode': ({ mode }) => doNotCall.chooseMode(mode),
  };
}
