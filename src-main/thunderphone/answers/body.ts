import { readJson } from '../json';
import type { Answer } from '../wire/ask';

/** What the body of an answer is, whatever its status. */
export type Body =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'html' }
  | { readonly kind: 'unreadable'; readonly why: 'empty' | 'not_json' };

/** A web page is told by its type or its first character; JSON by being JSON, since gateways mislabel it. */
export function bodyOf(answer: Answer): Body {
  const text = answer.text.trimStart();
  if (text.startsWith('<')) return { kind: 'html' };
  if (text === '') return { kind: 'unreadable', why: 'empty' };
  const json = readJson(text);
  if (json.ok) return { kind: 'json', value: json.value };
  return /\bhtml\b/i.test(answer.contentType) ? { kind: 'html' } : { kind: 'unreadable', why: 'not_json' };
}

export const unreadableWords = (why: 'empty' | 'not_json'): string =>
  why === 'empty' ? 'the answer was empty' : 'the answer was not JSON, or not all of it';
