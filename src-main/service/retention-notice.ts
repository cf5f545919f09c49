import type { Notices } from './notices';

/** Says what the retention setting removed; of several times, the last. */
export function tellRemoved(notices: Notices, count: number, days: number): void {
  notices.show({
    id: 'transcripts_removed',
    tone: 'news',
    title: count === 1 ? 'One transcript was removed' : `${count.toLocaleString('en-US')} transcripts were removed`,
    text: `The calls began more than ${String(days)} days ago, and transcripts are kept no longer. The calls themselves stay. Change it under Settings, History.`,
  });
}
