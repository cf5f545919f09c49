import { accountHandlers } from './account-handlers';
import { appHandlers } from './app-handlers';
import { billingHandlers } from './billing-handlers';
import { callHandlers } from './call-handlers';
import { connectionHandlers } from './connection-handlers';
import { directoryHandlers } from './directory-handlers';
import { doNotCallHandlers } from './do-not-call-handlers';
import { draftHandlers } from './draft-handlers';
import { entryHandlers } from './entry-handlers';
import { guardHandlers } from './guard-handlers';
import type { Handlers } from '../../contract/handlers';
import { historyBulkHandlers } from './history-bulk-handlers';
import { historyImportHandlers } from './history-import-handlers';
import { historyHandlers } from './history-handlers';
import { recordingHandlers } from './recording-handlers';
import { insightsHandlers } from './insights-handlers';
import { oneOffHandlers } from './one-off-handlers';
import { lineHandlers } from './line-handlers';
import { reviewHandlers } from './review-handlers';
import { wordsHandlers } from './words-handlers';
import type { AppParts } from './parts';

/** All commands; one that is missing here does not compile. */
export const createHandlers = (parts: AppParts): Handlers => ({
  ...appHandlers(parts),
  ...accountHandlers(parts),
  ...directoryHandlers(parts),
  ...lineHandlers(parts),
  ...connectionHandlers(parts),
  ...billingHandlers(parts),
  ...draftHandlers(parts),
  ...callHandlers(parts),
  ...historyHandlers(parts),
  ...entryHandlers(parts),
  ...wordsHandlers(parts),
  ...reviewHandlers(parts),
  ...historyImportHandlers(parts),
  ...recordingHandlers(parts),
  ...insightsHandlers(parts),
  ...historyBulkHandlers(parts),
  ...guardHandlers(parts),
  ...doNotCallHandlers(parts),
  ...oneOffHandlers(parts),
});
