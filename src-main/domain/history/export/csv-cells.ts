import type { TranscriptTurn } from '../../call/transcript';
import { safeCell } from '../../safe-cell';
import { columns, valuesOf, WORDS, type ExportedCall, type ExportValue } from './columns';

/** The first line. */
export const headCells = (withWords: boolean): readonly string[] => [
  ...Object.keys(columns),
  ...(withWords ? [WORDS] : []),
];

/** A call as cells, each safe for a spreadsheet (`safeCell`). */
export function cellsOf({ entry, turns }: ExportedCall, withWords: boolean): readonly string[] {
  const cells = valuesOf(entry).map(([, value]) => safeCell(textOf(value)));
  return withWords ? [...cells, safeCell(turns.map(turnText).join('\n'))] : cells;
}

function textOf(value: ExportValue): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.join('; ') : String(value);
}

/** As in `[0:07] agent: Good morning`, one line for each turn. */
function turnText({ role, content, startMs }: TranscriptTurn): string {
  const said = `${role}: ${content.replaceAll(/\s*[\r\n]+\s*/g, ' ')}`;
  return startMs === null ? said : `[${clock(startMs)}] ${said}`;
}

function clock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}
