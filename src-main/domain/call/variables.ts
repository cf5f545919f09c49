import type { Result } from '../result';
import { fail, ok } from '../result';

/** A fact of one call, for a placeholder in the agent's prompt (API notes 2.1). */
export interface Variable {
  readonly name: string;
  readonly value: string;
}

/** What is wrong with rows of variables: one sentence for each row, null where nothing is. */
export type VariableIssues = readonly (string | null)[];

/** Reads the rows as typed. Rows with nothing in them count as not there; values are sent as they are. */
export function readVariables(rows: readonly Variable[]): Result<readonly Variable[], VariableIssues> {
  const named = rows.map(({ name, value }) => ({ name: name.trim(), value }));
  const issues = named.map(({ name, value }, index) => {
    if (name === '') return value === '' ? null : 'Give this variable a name, or clear its value.';
    const first = named.findIndex((other) => other.name === name);
    return first < index ? `"${name}" is there already.` : null;
  });
  return issues.some((issue) => issue !== null) ? fail(issues) : ok(named.filter(({ name }) => name !== ''));
}

export const sameVariables = (a: readonly Variable[], b: readonly Variable[]): boolean =>
  a === b || (a.length === b.length && a.every((variable, index) => sameVariable(variable, b[index])));

const sameVariable = (a: Variable, b: Variable | undefined): boolean => a.name === b?.name && a.value === b.value;

/** `{{name}}` or `{name}`: how placeholders are written is not documented (API notes 12), so these are offers. */
const PLACEHOLDER = /\{\{\s*([\p{L}_][\p{L}\p{N}_.-]{0,63})\s*\}\}|\{([\p{L}_][\p{L}\p{N}_.-]{0,63})\}/gu;
const MOST_OFFERED = 30;

/** Names that look like placeholders in a prompt, in their order, each once. */
export function placeholdersIn(prompt: string): readonly string[] {
  const names = [...prompt.matchAll(PLACEHOLDER)].map(([, double, single]) => double ?? single ?? '');
  return [...new Set(names)].slice(0, MOST_OFFERED);
}
