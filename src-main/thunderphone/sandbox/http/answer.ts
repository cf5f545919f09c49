import { writeJson, type Json } from './json';

/** One complete HTTP answer, before anything on the way can damage it. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

/** An answer with a JSON body. */
export function jsonAnswer(status: number, value: Json, headers: Readonly<Record<string, string>> = {}): Answer {
  return {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: Buffer.from(writeJson(value), 'utf8'),
  };
}

/** A change that has nothing to tell: 204 without a body (API notes 1.6). */
export const noContent = (): Answer => ({ status: 204, headers: {}, body: Buffer.alloc(0) });

/** The error shape `{"detail": "…"}` (API notes 1.8). */
export function detail(status: number, text: string, headers: Readonly<Record<string, string>> = {}): Answer {
  return jsonAnswer(status, { detail: text }, headers);
}

/** The 400 shape with messages per field, `{"field": ["…"]}` (API notes 1.8). */
export function fieldErrors(fields: Readonly<Record<string, readonly string[]>>): Answer {
  return jsonAnswer(400, fields);
}

/** The 404 of every read (API notes 9). */
export const notFound = (): Answer => detail(404, 'Not found.');

/** Another address, as the first edition of the API sent to a recording (API notes 10, C3). */
export const redirect = (url: string): Answer => ({ status: 302, headers: { Location: url }, body: Buffer.alloc(0) });
