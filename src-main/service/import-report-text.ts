import type { ImportReport } from '../calls/guard/list-import';
import { countryName } from '../domain/number';

/** The report of an import as plain text, to be pasted somewhere. */
export function importReportText({ fileName, region, added, already, skipped }: ImportReport): string {
  return [
    `Import of ${fileName}`,
    `Numbers without a country code were read as numbers of ${countryName(region)}.`,
    `Added: ${added}`,
    `Already on the list: ${already}`,
    `Skipped: ${skipped.length}`,
    ...skipped.map(({ line, text, reason }) => `Line ${line}: ${text === '' ? '' : `“${text}” `}${reason}`),
    '',
  ].join('\n');
}
