import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { HistoryQuery } from '../../../src-main/domain/history/query/history-query';
import { useApp, useAppEvent, useAppState } from '../../state/AppContext';
import { InsightsReader, type InsightsShown } from './insights-reader';

/** What the calls of a query come to, kept up to date while it is on screen. */
export function useInsights(query: HistoryQuery): { readonly shown: InsightsShown; readonly readAgain: () => void } {
  const { ask } = useApp();
  const [reader] = useState(() => new InsightsReader(ask));
  const shown = useSyncExternalStore(reader.subscribe, reader.snapshot);
  const accountId = useAppState((state) => state.activeAccountId);
  const ready = useAppState((state) => state.phase === 'ready' && state.storage !== 'opening');
  const known = useRef(accountId);
  useEffect(() => {
    if (ready) reader.want(query);
  }, [reader, query, ready]);
  useEffect(() => {
    if (known.current !== accountId) reader.forget();
    known.current = accountId;
  }, [reader, accountId]);
  useEffect(() => () => reader.stop(), [reader]);
  useAppEvent('history', () => {
    if (ready) reader.changed();
  });
  return { shown, readAgain: () => reader.readAgain() };
}
