import { isObject } from '../json';
import { cleanText } from './clean-text';

export type FieldMessages = Readonly<Record<string, readonly string[]>>;

const MOST_FIELDS = 20;
const MOST_MESSAGES = 5;

/** Members of an error body that are about the whole request. */
const NOT_FIELDS: ReadonlySet<string> = new Set(['detail', 'message', 'error', 'errors', 'non_field_errors']);

/** Members of a request that have members of their own. */
const NESTED: ReadonlySet<string> = new Set(['config', 'variables']);

/** `{"to_number": ["…"]}`: every member that holds a list of texts (API notes 1.8). */
export function memberFields(body: Readonly<Record<string, unknown>>): FieldMessages | null {
  return collectFields(
    Object.entries(body)
      .filter(([name, value]) => !NOT_FIELDS.has(name) && (Array.isArray(value) || NESTED.has(name)))
      .flatMap(([name, value]) => named(name, value)),
  );
}

/** An object of messages, or a list of `{"loc": ["body", "to_number"], "msg": "…"}`, as other frameworks write it. */
export function detailFields(value: unknown): FieldMessages | null {
  if (isObject(value)) return collectFields(Object.entries(value).flatMap(([name, inner]) => named(name, inner)));
  if (!Array.isArray(value)) return null;
  return collectFields(value.map((item: unknown) => located(item)));
}

function located(item: unknown): readonly [string, readonly string[]] {
  if (!isObject(item)) return ['', []];
  return [placeOf(item), texts(item['msg'] ?? item['message'])];
}

/** A list's last place, as of `["body", "to_number"]`; under `config` the whole way, as `config.voice`. */
function placeOf(item: Readonly<Record<string, unknown>>): string {
  const { loc, field } = item;
  if (!Array.isArray(loc)) return typeof field === 'string' ? field : '';
  const names = loc.filter((name: unknown): name is string => typeof name === 'string');
  const from = names.findIndex((name) => NESTED.has(name));
  return from < 0 ? (names.at(-1) ?? '') : names.slice(from).join('.');
}

/** Messages of a field, or of its members as `config.voice`. */
function named(name: string, value: unknown): readonly (readonly [string, readonly string[]])[] {
  if (!isObject(value) || !NESTED.has(name)) return [[name, texts(value)]];
  return Object.entries(value).map(([member, inner]) => [`${name}.${member}`, texts(inner)]);
}

function texts(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list
    .filter((item) => typeof item === 'string')
    .slice(0, MOST_MESSAGES)
    .map(cleanText)
    .filter((text) => text !== '');
}

function collectFields(entries: readonly (readonly [string, readonly string[]])[]): FieldMessages | null {
  const found = entries.filter(([name, messages]) => name !== '' && messages.length > 0).slice(0, MOST_FIELDS);
  return found.length === 0 ? null : Object.fromEntries(found.map(([name, messages]) => [cleanText(name), messages]));
}
