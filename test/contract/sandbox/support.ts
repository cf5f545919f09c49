import { parse, parseNumberAndBigInt, stringify } from 'lossless-json';
import { expect, onTestFinished } from 'vitest';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../../src-main/thunderphone/sandbox/sandbox';

export const FROM = '+14155550101';
export const TO = '+14155550142';
export const FAILING = '+14155550199';
export const T0 = Date.parse('2026-11-22T12:00:00.000Z');

/** An answer with its body as text and, where it is JSON, read without losing digits. */
export type Got = { readonly status: number; readonly headers: Headers; readonly text: string; readonly json: unknown };

export type Lab = {
  readonly sandbox: Sandbox;
  /** Turns the sandbox's clock on. */
  pass(ms: number): void;
  get(path: string, headers?: Record<string, string>): Promise<Got>;
  patch(path: string, body: unknown): Promise<Got>;
  post(body: unknown, headers?: Record<string, string>): Promise<Got>;
  /** Any write but the placing of a call. */
  send(method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<Got>;
  /** Places a call that must be accepted; gives its id. */
  place(body?: Record<string, unknown>): Promise<string>;
};

/** Matchers with a type, for use inside expected values. */
export const someText: unknown = expect.any(String);
export const someId: unknown = expect.any(BigInt);
export const textWith = (part: string | RegExp): unknown =>
  typeof part === 'string' ? expect.stringContaining(part) : expect.stringMatching(part);

/** A sandbox with a clock that stands still, closed when the test is over. */
export async function lab(options: SandboxOptions = {}): Promise<Lab> {
  let nowMs = T0;
  const sandbox = await startSandbox({ now: () => nowMs, ...options });
  onTestFinished(() => sandbox.close());
  const bearer = { Authorization: `Bearer ${sandbox.apiKey}` };
  const write = (method: string, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Got> =>
    got(`${sandbox.baseUrl}${path}`, {
      method,
      headers: { ...bearer, 'Content-Type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : (stringify(body) ?? ''),
    });
  const post: Lab['post'] = (body, headers = {}) => write('POST', '/call', body, headers);
  return {
    sandbox,
    pass: (ms) => void (nowMs += ms),
    get: (path, headers = {}) => got(`${sandbox.baseUrl}${path}`, { headers: { ...bearer, ...headers } }),
    patch: (path, body) => write('PATCH', path, body),
    post,
    send: (method, path, body) =>
      got(`${sandbox.baseUrl}${path}`, {
        method,
        headers: { ...bearer, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
        ...(body === undefined ? {} : { body: stringify(body) ?? '' }),
      }),
    async place(body = {}) {
      const answer = await post({ from_number: FROM, to_number: TO, ...body });
      if (answer.status !== 201) throw new Error(`not placed: ${answer.status} ${answer.text}`);
      return String(member(answer.json, 'call_id'));
    },
  };
}

/** Any request, its body read to the end. Rejects as fetch does when there is no whole answer. */
export async function got(url: string, init: RequestInit = {}): Promise<Got> {
  const response = await fetch(url, { redirect: 'manual', ...init });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: readJson(text) };
}

function readJson(text: string): unknown {
  try {
    return parse(text, undefined, { parseNumber: parseNumberAndBigInt });
  } catch {
    return undefined;
  }
}

/** One member of a JSON object. */
export function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) throw new Error(`no object, so no ${name}`);
  return (value as Record<string, unknown>)[name];
}

/** The rows of an array, or of a member that is one. */
export function rows(value: unknown, name?: string): readonly unknown[] {
  const list = name === undefined ? value : member(value, name);
  if (!Array.isArray(list)) throw new Error(`no array${name === undefined ? '' : ` under ${name}`}`);
  return list;
}
