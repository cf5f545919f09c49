import { isObject } from '../json';
import { cleanText } from './clean-text';
import type { FieldMessages } from './field-messages';
import { detailFields, memberFields } from './field-messages';

/** What an error body says: a text for the person, messages per request field, and its machine code. */
export interface ErrorWords {
  readonly detail: string | null;
  readonly fields: FieldMessages | null;
  readonly code: string;
}

/**
 * Reads an error body (API notes 1.8): `detail` as text, list or object; the widget's `error` and `message`; messages
 * per field beside or inside it; a bare list of messages.
 */
export function errorWords(body: unknown): ErrorWords {
  if (!isObject(body)) return { detail: textOf(body), fields: null, code: '' };
  const fields = detailFields(body['detail']) ?? detailFields(body['errors']) ?? memberFields(body);
  const said =
    textOf(body['detail']) ?? textOf(body['message']) ?? textOf(body['error']) ?? textOf(body['non_field_errors']);
  return { detail: said ?? inOneLine(fields), fields, code: codeOf(body) };
}

function textOf(value: unknown): string | null {
  const text = cleanText(pieces(value).join(' '));
  return text === '' ? null : text;
}

function pieces(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(pieces);
  if (!isObject(value)) return [];
  return pieces(value['message'] ?? value['msg'] ?? value['detail']);
}

/** Where a body has messages for fields only, they are the detail too: no word of the service may get lost. */
function inOneLine(fields: FieldMessages | null): string | null {
  if (fields === null) return null;
  return cleanText(
    Object.entries(fields)
      .map(([field, messages]) => `${field}: ${messages.join(' ')}`)
      .join('; '),
  );
}

function codeOf(body: Readonly<Record<string, unknown>>): string {
  const code = body['code'] ?? body['error'];
  return typeof code === 'string' ? cleanText(code) : '';
}
