import type { Fact } from '../../domain/directory/fact';
import { isObject } from '../json';
import { cleanText } from './clean-text';

const MOST_FACTS = 30;
const DEEPEST = 4;

/**
 * What an answer of unknown shape says, member by member, so that it can be shown as it came: nothing is left out but
 * what is empty, the members named in `without`, and what exceeds 30 lines.
 */
export function factsOf(body: unknown, without: readonly string[] = []): readonly Fact[] {
  const facts: Fact[] = [];
  const add = (value: unknown, path: readonly string[]): void => {
    if (facts.length >= MOST_FACTS || path.length > DEEPEST) return;
    const known = path.at(-1);
    if (known !== undefined && without.includes(known)) return;
    const list = Array.isArray(value) ? value.map((each: unknown) => scalarText(each)) : [];
    if (list.length > 0 && !list.includes('')) facts.push({ name: nameOf(path), value: cleanText(list.join(', ')) });
    else if (Array.isArray(value)) value.forEach((each: unknown, index) => add(each, [...path, String(index + 1)]));
    else if (isObject(value)) Object.entries(value).forEach(([name, each]) => add(each, [...path, name]));
    else if (scalarText(value) !== '') facts.push({ name: nameOf(path), value: scalarText(value) });
  };
  add(body, []);
  return facts;
}

const nameOf = (path: readonly string[]): string =>
  path.length === 0 ? 'answer' : path.map((part) => cleanText(part.replaceAll('_', ' '))).join(' › ');

function scalarText(value: unknown): string {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : '';
}
