import type { ChapterResult } from './chapter';
import type { Finding, FindingKind } from './compare';

/** The figures of a campaign's placements, as out/faults.json holds them. */
export interface PlacementFigures {
  readonly placements: number;
  readonly placed: number;
  readonly duplicates: number;
  readonly lost: number;
  readonly unresolved: number;
  readonly swapped: number;
  /** Requests that a person's Try again sent once more, with the same key. */
  readonly resent: number;
  readonly states: Readonly<Record<string, number>>;
  /** For each fault: presses, and the states in which their attempts ended. */
  readonly faults: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly findings: Readonly<Record<FindingKind, readonly Finding[]>>;
}

/** Adds chapters up. */
export function placementFigures(results: readonly ChapterResult[]): PlacementFigures {
  const states: Record<string, number> = {};
  const faults: Record<string, Record<string, number>> = {};
  for (const { chapter, presses, record } of results) {
    const byDraft = new Map(record.map((attempt) => [attempt.draftId as string, attempt]));
    for (const { fault, draftId, said } of presses) {
      const state = byDraft.get(draftId)?.state ?? `none (${said ?? '?'})`;
      const row = (faults[`${chapter.kind}: ${fault}`] ??= {});
      row['presses'] = (row['presses'] ?? 0) + 1;
      row[state] = (row[state] ?? 0) + 1;
      states[state] = (states[state] ?? 0) + 1;
    }
  }
  const all = (of: FindingKind): readonly Finding[] => results.flatMap((one) => one[of]);
  const findings = {
    duplicates: all('duplicates'),
    lost: all('lost'),
    unresolved: all('unresolved'),
    swapped: all('swapped'),
  };
  return {
    placements: results.reduce((sum, { presses }) => sum + presses.length, 0),
    placed: results.reduce((sum, { placed }) => sum + placed, 0),
    duplicates: findings.duplicates.length,
    lost: findings.lost.length,
    unresolved: findings.unresolved.length,
    swapped: findings.swapped.length,
    resent: results.flatMap(({ record }) => record).reduce((sum, { sends }) => sum + sends.length - 1, 0),
    states,
    faults,
    findings,
  };
}
