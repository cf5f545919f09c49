import type { DoNotCallEntry } from '../../domain/guard/do-not-call';
import type { Region } from '../../domain/number';
import { isRegion, readNumber } from '../../domain/number';
import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import { importReportText } from '../import-report-text';
import { importReportView } from '../views/guards-view';
import { asE164 } from './as-e164';
import type { Handlers } from '../../contract/handlers';
import type { AppParts } from './parts';

type DoNotCallHandlers = Pick<Handlers, Extract<keyof Handlers, `doNotCall.${string}`>>;

/** Where an entry comes from, as it stands on the list. */
const SOURCES = { hand: 'Added by hand', call: 'Added from a call' } as const;

export function doNotCallHandlers({ doNotCall, listImport, listExport, now, copyText }: AppParts): DoNotCallHandlers {
  return {
    'doNotCall.page': async ({ query, offset, limit }) => {
      const page = await doNotCall.page(query, offset, limit);
      return page.ok ? ok({ rows: page.value.rows.map((row) => ({ ...row })), total: page.value.total }) : page;
    },
    'doNotCall.add': async ({ number, region, note, from }) => {
      const read = entryOf(number, region === null ? null : asRegion(region));
      if (!read.ok) return read;
      const entry = { ...read.value, note: note.trim(), source: SOURCES[from], addedAt: now() };
      const added = await doNotCall.addOne(entry);
      if (!added.ok) return added;
      if (added.value > 0) return ok({ entry, added: true });
      const there = await doNotCall.find(entry.number);
      return there.ok ? ok({ entry: { ...(there.value ?? entry) }, added: false }) : there;
    },
    'doNotCall.remove': async ({ number }) => {
      const removed = await doNotCall.remove(asE164(number));
      return removed.ok ? ok({ ...removed.value }) : removed;
    },
    'doNotCall.restore': async ({ number, ...entry }) => {
      const restored = await doNotCall.addOne({ ...entry, number: asE164(number) });
      return restored.ok ? ok(null) : restored;
    },
    'doNotCall.import': async ({ region }) => {
      const report = await listImport.run(asRegion(region));
      return report.ok ? ok(report.value && importReportView(report.value)) : report;
    },
    'doNotCall.undoImport': ({ addedAt }) => listImport.undo(addedAt),
    'doNotCall.copyReport': () => {
      const report = listImport.report();
      if (report.ok) copyText(importReportText(report.value));
      return Promise.resolve(report.ok ? ok(null) : report);
    },
    'doNotCall.saveReport': async () => {
      const report = listImport.report();
      return report.ok ? listExport.skipped(report.value) : report;
    },
    'doNotCall.export': () => listExport.list(),
  };
}

/** Only a number that can be read for certain goes on the list: a wrong one would protect nobody. */
function entryOf(text: string, region: Region | null): Result<Pick<DoNotCallEntry, 'number'>, Problem> {
  const reading = readNumber(text, region);
  if (reading.kind === 'dialable') return ok({ number: reading.e164 });
  return fail(
    problem(
      'list_number_unreadable',
      reading.kind === 'refused' || reading.kind === 'incomplete' ? { what: reading.what } : {},
    ),
  );
}

/** The contract's schema has let only regions through. */
function asRegion(text: string): Region {
  if (!isRegion(text)) throw new Error('not a region');
  return text;
}
