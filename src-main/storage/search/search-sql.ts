import type { Term } from './search-term';
import { searchTerms } from './search-term';

export interface SearchSql {
  readonly conditions: readonly string[];
  readonly values: readonly string[];
}

/** The trigram index knows no shorter pieces (https://www.sqlite.org/fts5.html, 4.3.4). */
const SHORTEST_INDEXED = 3;

/** Conditions on `attempts` for what a person typed. Nothing typed ever becomes query syntax. */
export function searchSql(typed: string): SearchSql {
  const terms = searchTerms(typed);
  const indexed = terms.filter(isIndexed);
  const scanned = terms.filter((term) => !isIndexed(term)).map(scan);
  const conditions = scanned.map(({ sql }) => sql);
  const values = scanned.flatMap((condition) => condition.values);
  if (indexed.length === 0) return { conditions, values };
  return {
    conditions: ['row IN (SELECT rowid FROM attempts_search WHERE attempts_search MATCH ?)', ...conditions],
    values: [indexed.map(matchText).join(' AND '), ...values],
  };
}

function isIndexed(term: Term): boolean {
  if ('all' in term) return term.all.every(isIndexed);
  if ('any' in term) return term.any.every(isIndexed);
  return [...term.text].length >= SHORTEST_INDEXED;
}

/** In FTS5's language, each text as a quoted string. */
function matchText(term: Term): string {
  if ('all' in term) return `(${term.all.map(matchText).join(' AND ')})`;
  if ('any' in term) return `(${term.any.map(matchText).join(' OR ')})`;
  return `(${term.column} : "${term.text.replaceAll('"', '""')}")`;
}

/** As plain SQL. `instr` knows no wildcards, so there is nothing to escape. */
function scan(term: Term): { readonly sql: string; readonly values: readonly string[] } {
  if ('column' in term) return { sql: `instr(${term.column}, ?) > 0`, values: [term.text] };
  const parts = ('all' in term ? term.all : term.any).map(scan);
  return {
    sql: `(${parts.map(({ sql }) => sql).join('all' in term ? ' AND ' : ' OR ')})`,
    values: parts.flatMap(({ values }) => values),
  };
}
