// Whether a call can be placed, and what is missing, as windows show it. Times are Unix ms.
import * as v from 'valibot';
import { appViews, dashboardPages } from './places';

export const readinessRowIds = ['key', 'service', 'confirmation', 'number', 'agent', 'balance'] as const;

/**
 * `unsure`: it cannot be told, which is not a no. `low`: calls can be placed, but not for long. `unread`: nothing was
 * seen yet, and nothing is under way.
 */
export const readinessStates = ['good', 'low', 'unsure', 'checking', 'unread', 'bad'] as const;

const step = v.variant('kind', [
  v.object({ kind: v.literal('view'), view: v.picklist(appViews) }),
  v.object({ kind: v.literal('page'), page: v.picklist(dashboardPages) }),
  /** Asks the keychain once more. */
  v.object({ kind: v.literal('read_key') }),
]);
export type ReadinessStep = v.InferOutput<typeof step>;

export const readinessRowSchema = v.object({
  id: v.picklist(readinessRowIds),
  state: v.picklist(readinessStates),
  title: v.string(),
  /** What was seen. */
  seen: v.string(),
  /** When, where anything was seen. */
  at: v.nullable(v.pipe(v.number(), v.integer())),
  /** The service's own words. */
  detail: v.nullable(v.string()),
  /** The next step and whose move it is; null where nothing is to be done. */
  mover: v.nullable(v.picklist(['you', 'admin', 'thunderphone', 'carrier'])),
  advice: v.string(),
  steps: v.array(step),
});
export type ReadinessRow = v.InferOutput<typeof readinessRowSchema>;

export const readinessSchema = v.object({
  accountId: v.nullable(v.string()),
  /** `ready` only when every row is good or low. */
  state: v.picklist(['ready', 'checking', 'unsure', 'missing']),
  /** The pill's words: "Ready to call", or what is missing. */
  headline: v.string(),
  /** Something is being read or asked for just now. */
  busy: v.boolean(),
  /** In the order in which they must be mended. */
  rows: v.array(readinessRowSchema),
});
export type ReadinessView = v.InferOutput<typeof readinessSchema>;
