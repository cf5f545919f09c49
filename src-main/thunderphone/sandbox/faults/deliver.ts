import { assertNever } from '../../../domain/result';
import { detail, type Answer } from '../http/answer';
import { asHtml, truncated, withWrongTypes } from './damage';
import type { EndFault } from './fault';

/** What reaches the client: an answer, a part of one, or a closed connection. */
export type Delivery =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'part-then-reset'; readonly answer: Answer }
  | { readonly kind: 'hang-up' };

/**
 * Runs the handler, or not, as the fault says. "After" faults have the effect of the request: a call placed by it
 * is placed, though the client never hears so.
 */
export function deliver(fault: EndFault | undefined, handle: () => Answer, now: number): Delivery {
  if (fault === undefined) return answered(handle());
  switch (fault.kind) {
    case 'drop-before':
      return { kind: 'hang-up' };
    case 'drop-after':
      handle();
      return { kind: 'hang-up' };
    case 'error-before':
      return answered(serverError(fault.status));
    case 'error-after':
      handle();
      return answered(serverError(fault.status));
    case 'rate-limit':
      return answered(rateLimited(fault.retryAfterSeconds, fault.form ?? 'seconds', now));
    case 'unavailable':
      return answered(unavailable(fault.retryAfterSeconds));
    case 'html':
      handle();
      return answered(asHtml());
    case 'truncated-json':
      return answered(truncated(handle()));
    case 'wrong-types':
      return answered(withWrongTypes(handle()));
    case 'reset-mid-body':
      return { kind: 'part-then-reset', answer: handle() };
    default:
      return assertNever(fault);
  }
}

const answered = (answer: Answer): Delivery => ({ kind: 'answer', answer });

const serverError = (status = 500): Answer => detail(status, 'Internal server error.');

const unavailable = (seconds: number | undefined): Answer =>
  detail(503, 'Service temporarily unavailable.', seconds === undefined ? {} : { 'Retry-After': String(seconds) });

// Both forms of Retry-After are legal: RFC 9110, section 10.2.3.
function rateLimited(seconds: number, form: 'seconds' | 'date', now: number): Answer {
  const value = form === 'seconds' ? String(seconds) : new Date(now + seconds * 1000).toUTCString();
  return detail(429, `Request was throttled. Expected available in ${seconds} seconds.`, { 'Retry-After': value });
}
