import type { Problem } from '../domain/problem/problem';
import type { Result } from '../domain/result';
import type { OpenReport } from './file/open-record';

/** What a thread can be asked for, by name. The protocol's types are derived from such a map, so neither side can drift. */
export type HandlerMap = Readonly<Record<string, (...args: never[]) => Result<unknown, Problem>>>;

/** What the main thread sends. Requests are answered in the order in which they came. */
export type Request =
  { readonly id: number; readonly op: string; readonly args: readonly unknown[] } | { readonly op: 'close' };

/** What the worker sends. */
export type Message =
  | { readonly kind: 'opened'; readonly result: Result<OpenReport, Problem> }
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result<unknown, Problem> }
  | { readonly kind: 'note'; readonly text: string };
