import type { Answer } from '../http/answer';
import { isArray, isObject, readJson, writeJson, type Json } from '../http/json';

/** A page of HTML with status 200, as a captive portal or the dashboard host gives. */
export function asHtml(): Answer {
  return {
    status: 200,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
    body: Buffer.from('<!doctype html><html><head><title>Sign in</title></head><body>Please sign in.</body></html>'),
  };
}

/** The answer cut in the middle, with a Content-Length that agrees: only a JSON reader notices. */
export function truncated(answer: Answer): Answer {
  return { ...answer, body: answer.body.subarray(0, Math.floor(answer.body.length / 2)) };
}

/** The same members with values of other types. */
export function withWrongTypes(answer: Answer): Answer {
  const json = readJson(answer.body.toString('utf8'));
  if (!json.ok) return answer;
  return { ...answer, body: Buffer.from(writeJson(wrong(json.value)), 'utf8') };
}

function wrong(value: Json): Json {
  if (isArray(value)) return value.length === 0 ? {} : value.map(wrong);
  if (isObject(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [key, member === undefined ? undefined : wrong(member)]),
    );
  }
  if (typeof value === 'string') return 4711n;
  if (value === null) return [];
  return { unexpected: String(value) };
}
