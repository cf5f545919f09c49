import type { AppEvent } from '../contract/events';
import { EventQueue } from './event-queue';

type Send = (event: AppEvent) => void;

interface Target {
  readonly send: Send;
  readonly queue: EventQueue;
  open: boolean;
}

/**
 * Tells every window of ours what happens. A window that has not got its snapshot yet gets nothing: what it missed is in
 * the snapshot, and what happens while the snapshot is on its way follows right behind it.
 */
export class EventSender {
  readonly #targets = new Map<number, Target>();

  /** @param id the web contents id of a window */
  add(id: number, send: Send): void {
    this.#targets.set(id, { send, queue: new EventQueue(), open: false });
  }

  remove(id: number): void {
    this.#targets.delete(id);
  }

  has(id: number): boolean {
    return this.#targets.has(id);
  }

  /** The window loads a page anew. */
  reset(id: number): void {
    const target = this.#targets.get(id);
    if (target) target.open = false;
  }

  /** The window has asked for its snapshot, which is about to be made. */
  snapshotAsked(id: number): void {
    this.reset(id);
    this.#targets.get(id)?.queue.keepOnlyRequests();
  }

  /** The snapshot has been sent. */
  snapshotSent(id: number): void {
    const target = this.#targets.get(id);
    if (!target) return;
    target.open = true;
    for (const event of target.queue.take()) target.send(event);
  }

  emit(event: AppEvent): void {
    for (const target of this.#targets.values()) {
      if (target.open) target.send(event);
      else target.queue.put(event);
    }
  }
}
