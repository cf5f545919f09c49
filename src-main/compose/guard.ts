import { CallGuard } from '../calls/guard/call-guard';
import { DoNotCallList } from '../calls/guard/do-not-call-list';
import { HoursSetting } from '../calls/guard/hours-setting';
import { ListExport } from '../calls/guard/list-export';
import { ListImport } from '../calls/guard/list-import';
import { NumberConcerns } from '../calls/guard/number-concerns';
import type { FileChooser, NumberFiles } from '../calls/guard/ports';
import type { Clock, ServerClock } from '../calls/ports';
import type { AccountId } from '../domain/ids';
import type { E164 } from '../domain/number';
import type { Storage } from '../storage/storage-client';

interface GuardParts {
  readonly storage: Pick<Storage, 'preferences' | 'doNotCall' | 'concerns'>;
  readonly chooser: FileChooser;
  readonly numberFiles: NumberFiles;
  /** The IANA zones a number may lie in. */
  readonly zonesOf: (number: E164) => Promise<readonly string[]>;
  readonly isPretend: (account: AccountId) => boolean;
  readonly locale: () => string;
  readonly clock: Clock;
  readonly serverClock: ServerClock;
  readonly onFault: (error: unknown) => void;
}

/** What stands against a call, and the settings and lists that say so. */
export function composeGuard(parts: GuardParts) {
  const { storage, chooser, numberFiles, zonesOf, isPretend, locale, clock, serverClock, onFault } = parts;
  const hours = new HoursSetting(storage.preferences);
  const doNotCall = new DoNotCallList(storage.doNotCall, storage.preferences);
  const lists = { list: doNotCall, chooser, files: numberFiles, clock };
  const concerns = new NumberConcerns({
    hours,
    zonesOf,
    isPretend,
    clock,
    locale,
    onFault,
  });
  const guard = new CallGuard(concerns, storage.concerns, clock, serverClock);
  return { guard, hours, doNotCall, listImport: new ListImport(lists), listExport: new ListExport(lists) };
}
