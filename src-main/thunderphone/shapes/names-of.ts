import { isObject } from '../json';

/**
 * The names in a list whose rows are not documented: texts, ids, or objects with a name (an inline tool has it under
 * `function`, API notes 2.5). What has no name is shown by its id, as "Integration 12".
 */
export function namesOf(list: unknown, kind: string): readonly string[] {
  return Array.isArray(list) ? list.map((row: unknown) => nameOf(row, kind)) : [];
}

function nameOf(row: unknown, kind: string): string {
  if (typeof row === 'string') return row;
  if (typeof row === 'number' || typeof row === 'bigint') return `${kind} ${String(row)}`;
  if (!isObject(row)) return kind;
  const { name, label, id, function: inner } = row;
  const named = [name, label, isObject(inner) ? inner['name'] : undefined].find(
    (each) => typeof each === 'string' && each.trim() !== '',
  );
  if (typeof named === 'string') return named.trim();
  return typeof id === 'string' || typeof id === 'number' || typeof id === 'bigint' ? `${kind} ${String(id)}` : kind;
}
