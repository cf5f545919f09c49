import type { AppEvent } from '../contract/events';
import { assertNever } from '../domain/result';

/** Which later event makes an earlier one needless; null when each must arrive. */
function slotOf(event: AppEvent): string {
  switch (event.kind) {
    case 'accounts':
    case 'calls':
    case 'draft':
    case 'directory':
    case 'guards':
    case 'readiness':
    case 'notices':
    case 'storage':
    case 'history':
    case 'historyImport':
    case 'historyWork':
    case 'show':
    case 'hidden':
      return event.kind;
    case 'recording':
      return `recording ${event.callId}`;
    default:
      return assertNever(event);
  }
}

/** Holds events for a window that cannot take them yet: of each kind the latest, of each call the latest. */
export class EventQueue {
  readonly #slots = new Map<string, AppEvent>();

  put(event: AppEvent): void {
    const slot = slotOf(event);
    const held = this.#slots.get(slot);
    // To the end of the line: what is told last must be what was so last.
    this.#slots.delete(slot);
    this.#slots.set(slot, held ? merged(held, event) : event);
  }

  /** Forgets what a snapshot says anyway; keeps what only an event says. */
  keepOnlyRequests(): void {
    for (const [slot, event] of this.#slots) if (event.kind !== 'show') this.#slots.delete(slot);
  }

  take(): readonly AppEvent[] {
    const events = [...this.#slots.values()];
    this.#slots.clear();
    return events;
  }
}

function merged(held: AppEvent, event: AppEvent): AppEvent {
  if (held.kind !== 'calls' || event.kind !== 'calls') return event;
  const byAttempt = new Map([...held.changed, ...event.changed].map((call) => [call.attemptId, call]));
  return { kind: 'calls', changed: [...byAttempt.values()] };
}
