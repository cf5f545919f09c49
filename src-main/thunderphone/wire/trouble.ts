import type { TransportProblemCode } from '../../domain/problem/problem';
import { assertNever } from '../../domain/result';

/**
 * How far a request got. At `ready` its connection stands and the server's certificate was verified; its first byte
 * leaves with `sent`.
 */
export type Phase = 'connecting' | 'securing' | 'ready' | 'sent';

const BROKEN: ReadonlySet<string> = new Set([
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ENETRESET',
  'ENETDOWN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'ENOTCONN',
]);

/** What a failed connection means, by the phase it failed in and the system's error code. Never its message. */
export function connectionTrouble(phase: Phase, code: string): TransportProblemCode {
  switch (phase) {
    case 'connecting':
      // Name not found, refused, no route, no answer to SYN: all the same to a person.
      return 'network_unreachable';
    case 'securing':
      if (code === 'ETIMEDOUT') return 'network_timeout';
      return BROKEN.has(code) ? 'network_broken' : 'network_insecure';
    case 'ready':
    case 'sent':
      if (code === 'ETIMEDOUT') return 'network_timeout';
      // HPE_…: Node's HTTP parser met something that is not HTTP.
      return code.startsWith('HPE_') ? 'answer_unreadable' : 'network_broken';
    default:
      return assertNever(phase);
  }
}

/** What running out of time means. Before there is a connection, it is no different from having none. */
export const outOfTime = (phase: Phase): TransportProblemCode =>
  phase === 'connecting' ? 'network_unreachable' : 'network_timeout';
