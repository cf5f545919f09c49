import type { Problem } from '../domain/problem/problem';
import type { Result } from '../domain/result';
import type { OpenReport } from './file/open-record';
import type { createHandlers } from './handlers';

export type Handlers = ReturnType<typeof createHandlers>;
export type Operation = keyof Handlers;
export type Arguments<O extends Operation> = Parameters<Handlers[O]>;
export type Answer<O extends Operation> = ReturnType<Handlers[O]>;

/** What the main thread sends. Requests are answered in the order in which they came. */
export type Request =
  | { readonly [O in Operation]: { readonly id: number; readonly op: O; readonly args: Arguments<O> } }[Operation]
  | { readonly op: 'close' };

/** What the worker sends. */
export type Message =
  | { readonly kind: 'opened'; readonly result: Result<OpenReport, Problem> }
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result<unknown, Problem> }
  | { readonly kind: 'note'; readonly text: string };
