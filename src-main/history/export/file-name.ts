import type { ExportFormat } from '../../domain/history/export/format';
import { localTime } from '../../domain/history/export/times';

/** As in `calls 2026-06-01.csv`. @param now Unix ms */
export const suggestedName = (now: number, format: ExportFormat): string =>
  `calls ${(localTime(now) ?? '').slice(0, 10)}.${format}`;

/** The last part of a path, of any system. */
export const basename = (path: string): string => /[^/\\]*$/.exec(path)?.[0] ?? path;
