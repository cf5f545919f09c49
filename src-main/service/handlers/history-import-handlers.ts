import type { Handlers } from '../../contract/handlers';
import type { historyImportCommands } from '../../contract/history-import';
import { ok } from '../../domain/result';
import { historyImportView } from '../views/history-import-view';
import { forActive } from './for-active';
import type { AppParts } from './parts';

export function historyImportHandlers(parts: AppParts): Pick<Handlers, keyof typeof historyImportCommands> {
  const { accounts, past } = parts;
  return {
    'history.importState': () => {
      const account = accounts.activeId();
      if (account === null) return Promise.resolve(ok(null));
      past.importer.look(account);
      return Promise.resolve(ok(historyImportView(past, account)));
    },
    'history.pauseImport': () => forActive(parts, (account) => past.importer.setPaused(account, true)),
    'history.resumeImport': () => forActive(parts, (account) => past.importer.setPaused(account, false)),
    'history.fetchPast': ({ on }) => past.words.fetchPast(on),
    'history.setRetention': ({ retention }) => past.retention.choose(retention),
    'history.transcriptCount': async () => {
      const count = await past.transcripts.count();
      return count.ok ? ok({ count: count.value }) : count;
    },
    'history.removeTranscripts': async () => {
      const removed = await past.retention.removeAll();
      return removed.ok ? ok({ count: removed.value }) : removed;
    },
  };
}
