import type { RouteName } from '../http/routes';
import type { Switches } from '../switches';

/** Where a fault applies, and to how many of the next requests there (without `times`: to all). */
type Where = { readonly route: RouteName | '*'; readonly times?: number };

/** Happens instead of an answer, or to the answer. The first that matches a request is the one that happens. */
export type EndFault = Where &
  (
    | { readonly kind: 'drop-before' }
    | { readonly kind: 'drop-after' }
    | { readonly kind: 'error-before'; readonly status?: number }
    | { readonly kind: 'error-after'; readonly status?: number }
    | { readonly kind: 'rate-limit'; readonly retryAfterSeconds: number; readonly form?: 'seconds' | 'date' }
    | { readonly kind: 'unavailable'; readonly retryAfterSeconds?: number }
    | { readonly kind: 'html' }
    | { readonly kind: 'truncated-json' }
    | { readonly kind: 'wrong-types' }
    | { readonly kind: 'reset-mid-body' }
  );

/** Changes how a request is treated and leaves its answer in order. All that match apply. */
export type ModifierFault = Where &
  (
    { readonly kind: 'slow'; readonly ms: number } | { readonly kind: 'switches'; readonly switches: Partial<Switches> }
  );

export type Fault = EndFault | ModifierFault;

export const isModifier = (fault: Fault): fault is ModifierFault => fault.kind === 'slow' || fault.kind === 'switches';
