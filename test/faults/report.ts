import type { FuzzFigures } from './fuzz/run';
import type { ImportKillFigures } from './imports/campaign';
import type { KillFigures } from './kills/campaign';
import { FINDING_KINDS, type Finding, type FindingKind } from './placements/compare';
import type { PlacementFigures } from './placements/report';

export interface CampaignParts {
  readonly seed: number;
  readonly placements: PlacementFigures;
  readonly killing: KillFigures | null;
  readonly importing: ImportKillFigures | null;
  readonly fuzz: FuzzFigures | null;
}

/** What out/faults.json holds: the sums first, the parts below them. */
export interface CampaignReport {
  readonly seed: number;
  /** Presses of Call, under faults and under kills. */
  readonly placements: number;
  /** Calls on the servers' books. */
  readonly placed: number;
  readonly duplicates: number;
  readonly lost: number;
  readonly unresolved: number;
  readonly kills: number;
  readonly underFaults: PlacementFigures;
  readonly underKills: KillFigures | null;
  readonly imports: ImportKillFigures | null;
  readonly fuzz: FuzzFigures | null;
}

export function addUp({ seed, placements, killing, importing, fuzz }: CampaignParts): CampaignReport {
  return {
    placements: placements.placements + (killing?.presses ?? 0),
    placed: placements.placed + (killing?.placed ?? 0),
    duplicates: placements.duplicates + (killing?.duplicates.length ?? 0),
    lost: placements.lost + (killing?.lost.length ?? 0),
    unresolved: placements.unresolved + (killing?.unresolved.length ?? 0),
    kills: killing?.kills ?? 0,
    seed,
    underFaults: placements,
    underKills: killing,
    imports: importing,
    fuzz,
  };
}

/** Nobody called twice, nothing lost, the record whole, nothing crashed. */
export function faultless({ duplicates, lost, underKills, imports, fuzz }: CampaignReport): boolean {
  const record = underKills?.record;
  const whole = !record || (record.integrity === 'ok' && !record.damaged && record.untrue.length === 0);
  const takenOver = !imports || imports.lost + imports.twice + imports.untrue + imports.damaged === 0;
  const crashes = (fuzz?.commands.crashes.length ?? 0) + (fuzz?.answers.faults.length ?? 0);
  return duplicates === 0 && lost === 0 && whole && takenOver && crashes === 0 && (fuzz?.commands.placed ?? 0) === 0;
}

/** The figures for a person. */
export function table(report: CampaignReport): string {
  const { underFaults: faults, underKills: kills, imports, fuzz } = report;
  const rows: (readonly [string, unknown])[] = [
    ['presses of Call', `${report.placements} (${faults.placements} under faults, ${kills?.presses ?? 0} under kills)`],
    ['sent again by Try again', faults.resent],
    ['calls on the servers', report.placed],
    ['called twice', report.duplicates],
    ['lost', report.lost],
    ['unresolved after settling', report.unresolved],
    ['shown under a twin press', faults.swapped],
    ['kills', `${report.kills} ${words(kills?.path)}`],
    ['ended as', words(faults.states)],
    ['ended as, after kills', words(kills?.states)],
  ];
  if (kills) rows.push(['record after all kills', kills.record.integrity]);
  if (imports) {
    const { lost, twice, untrue, damaged } = imports;
    rows.push(
      ['kills of imports', `${imports.kills}, ${imports.complete} imports came to their end`],
      ['calls lost, there twice', `${lost}, ${twice}`],
      ['stands untrue, damaged', `${untrue}, ${damaged}`],
    );
  }
  if (fuzz) {
    const { commands, answers } = fuzz;
    rows.push(
      ['malformed payloads', `${commands.payloads} to ${commands.commands} commands, ${commands.messages} messages`],
      ['crashes, calls placed', `${commands.crashes.length}, ${commands.placed}`],
      ['controls that called', `${commands.controls}: before the first command, after each, after the messages`],
      ['mutated answers', `${answers.answers} of ${answers.endpoints} endpoints`],
      ['answers misread', answers.faults.length],
    );
  }
  rows.push(['seed', report.seed]);
  const lines = rows.map(([name, value]) => `${name.padEnd(28)}${String(value)}`);
  lines.push(...explained(faults.findings));
  if (kills) lines.push(...explained(kills));
  return lines.join('\n');
}

/** One line for everything that is not as in a world without faults. */
function explained(findings: Readonly<Record<FindingKind, readonly Finding[]>>): readonly string[] {
  return FINDING_KINDS.flatMap((kind) =>
    findings[kind].map(
      ({ index, fault, what, state }) => `  ${kind}: press ${index ?? '?'} (${fault}, ${state ?? 'no state'}): ${what}`,
    ),
  );
}

const words = (counts: Readonly<Record<string, number>> = {}): string =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
