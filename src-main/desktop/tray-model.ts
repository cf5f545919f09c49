import type { CallView } from '../contract/views';

/** What the tray icon and its menu say. Plain data: two of them can be compared. */
export interface TrayModel {
  readonly image: 'idle' | 'live';
  readonly tooltip: string;
  readonly rows: readonly TrayRow[];
}

export type TrayRow =
  | { readonly kind: 'open' }
  | { readonly kind: 'line' }
  | { readonly kind: 'call'; readonly attemptId: string; readonly label: string }
  | { readonly kind: 'heading'; readonly label: string }
  /** Prefills the dialer from this attempt; never dials. */
  | { readonly kind: 'again'; readonly attemptId: string; readonly label: string }
  | { readonly kind: 'quit' };

export interface TrayCalls {
  /** Calls not put away, newest first. */
  readonly live: readonly CallView[];
  /** The record, newest first, as far as needed for a few different numbers. */
  readonly recent: readonly Pick<CallView, 'attemptId' | 'to'>[];
}

const NUMBERS_MOST = 5;
const CALLS_MOST = 12;
const LABEL_MOST = 80;

const LIVE_STATES: ReadonlySet<CallView['state']> = new Set(['sending', 'initiated', 'in_progress', 'unconfirmed']);

/** Whether a call is under way as far as is known: followed, and not ended. */
export const isLive = (call: Pick<CallView, 'state' | 'following' | 'dismissed'>): boolean =>
  LIVE_STATES.has(call.state) && call.following === 'yes' && !call.dismissed;

/** @param format how a number is shown; an E.164 number goes in */
export function trayModel({ live, recent }: TrayCalls, format: (e164: string) => string): TrayModel {
  const calls = live.filter(isLive);
  const shown = calls.slice(0, CALLS_MOST);
  const more = calls.length - shown.length;
  const again = lastNumbers(recent);
  return {
    image: calls.length > 0 ? 'live' : 'idle',
    tooltip: tooltipFor(calls.length),
    rows: [
      { kind: 'open' },
      ...section(
        [],
        shown.map((call) => ({
          kind: 'call',
          attemptId: call.attemptId,
          label: clean(`${format(call.to)} · ${call.label}`),
        })),
        more > 0 ? [{ kind: 'heading', label: `and ${more} more` }] : [],
      ),
      ...section(
        [{ kind: 'heading', label: 'Call again' }],
        again.map(({ attemptId, to }) => ({ kind: 'again', attemptId, label: clean(format(to)) })),
      ),
      { kind: 'line' },
      { kind: 'quit' },
    ],
  };
}

function section(
  before: readonly TrayRow[],
  rows: readonly TrayRow[],
  after: readonly TrayRow[] = [],
): readonly TrayRow[] {
  return rows.length === 0 ? [] : [{ kind: 'line' }, ...before, ...rows, ...after];
}

function tooltipFor(calls: number): string {
  if (calls === 0) return 'Thunderdial';
  return calls === 1 ? 'Thunderdial: 1 live call' : `Thunderdial: ${calls} live calls`;
}

/** The newest attempt for each of the last numbers. */
function lastNumbers(recent: TrayCalls['recent']): TrayCalls['recent'] {
  const byNumber = new Map<string, TrayCalls['recent'][number]>();
  for (const call of recent) {
    if (byNumber.size === NUMBERS_MOST) break;
    if (!byNumber.has(call.to)) byNumber.set(call.to, call);
  }
  return [...byNumber.values()];
}

/** A state may be the API's own word: no control or direction characters, one line, not endless. */
function clean(label: string): string {
  const line = label.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  const characters = [...line];
  return characters.length <= LABEL_MOST ? line : `${characters.slice(0, LABEL_MOST - 1).join('')}…`;
}
