import type { Problem } from '../../domain/problem/problem';
import type { Endpoint } from '../credentials-port';

export type Query = Readonly<Record<string, string>>;

/** One request. `path` follows the account's base URL and begins with a slash; `body` is JSON text. */
export interface Ask {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly endpoint: Endpoint;
  readonly path: string;
  readonly query?: Query;
  readonly body?: string;
  /** Only for what is open to everybody. */
  readonly withoutKey?: boolean;
  /** Milliseconds for the whole answer, where it differs from the client's own limit. */
  readonly timeLimitMs?: number;
  /** Words of the body that no answer may bring back. */
  readonly secrets?: readonly string[];
}

export interface Answer {
  readonly kind: 'answer';
  readonly status: number;
  readonly contentType: string;
  readonly retryAfter: string | null;
  /** The `Date` header, as it came. */
  readonly date?: string | null;
  /** The `Location` header, as it came: never followed with a key. */
  readonly location?: string | null;
  readonly text: string;
}

/** `sent` is false only where it is certain that not one byte of the request left this computer. */
export interface NoAnswer {
  readonly kind: 'no_answer';
  readonly problem: Problem;
  readonly sent: boolean;
}

export type Exchange = Answer | NoAnswer;

/** Sends a request once. Never rejects, never sends again. */
export type Send = (ask: Ask) => Promise<Exchange>;

/** A request whose connection is being opened ahead. Nothing is written to it before `send`. */
export interface Opened {
  /**
   * As `Send`, and at most once. A connection that has failed or ended meanwhile carried nothing: another is opened.
   *
   * @param secrets what stands in the body and must not be shown by an error's text that echoes it
   */
  readonly send: (body?: string, secrets?: readonly string[]) => Promise<Exchange>;
  /** Ends a connection that nothing was sent over. Does nothing to a request that is under way. */
  readonly close: () => void;
}

/** Begins to open the connection for one request. Never throws. */
export type Open = (ask: Omit<Ask, 'body'>) => Opened;
