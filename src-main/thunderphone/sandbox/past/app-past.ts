import type { PastOptions } from './past-options';

/** What lies behind somebody who tries the sandbox in the app: enough to look around in, from the last weeks. */
export const APP_PAST: PastOptions = { calls: 300, transcripts: 180, seed: 4, days: 45 };
