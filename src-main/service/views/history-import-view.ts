import type { HistoryImportView } from '../../contract/history-import';
import { problemView } from '../../contract/problem-view';
import type { AccountId } from '../../domain/ids';
import type { Importer } from '../../history/import/importer';
import type { RetentionSetting } from '../../history/words/retention';
import type { TranscriptDesk } from '../../history/words/transcript-desk';

export interface HistoryStanding {
  readonly importer: Pick<Importer, 'view'>;
  readonly words: Pick<TranscriptDesk, 'view'>;
  readonly retention: Pick<RetentionSetting, 'current'>;
}

export function historyImportView(
  { importer, words, retention }: HistoryStanding,
  account: AccountId,
): HistoryImportView {
  const { state, taken, expected, problem, lookedAt } = importer.view(account);
  const { ofPast, fetched, wanted, problem: trouble } = words.view(account);
  return {
    accountId: account,
    state,
    taken,
    expected,
    problem: problem && problemView(problem),
    lookedAt,
    transcripts: {
      ofPast,
      fetched,
      wanted,
      problem: trouble && problemView(trouble),
      retention: retention.current(),
    },
  };
}
