import { APP_ORIGIN, isAppUrl } from './app-origin';

/** What is asked about a message's origin; Electron's event has it all. */
export interface SenderEvent {
  readonly sender: { readonly id: number };
  /** Null once the frame has gone on to another page, or away. */
  readonly senderFrame: {
    readonly origin: string;
    readonly url: string;
    readonly parent: unknown;
    readonly detached: boolean;
  } | null;
}

/**
 * Whether a message comes from the main frame of one of our windows, showing a page of ours.
 * @param isOurs whether a web contents id is that of one of our windows
 */
export function isTrustedSender(event: SenderEvent, isOurs: (contentsId: number) => boolean): boolean {
  try {
    const frame = event.senderFrame;
    if (!frame || frame.detached || frame.parent !== null) return false;
    return isOurs(event.sender.id) && frame.origin === APP_ORIGIN && isAppUrl(frame.url);
  } catch {
    // Electron throws when a frame is asked anything after its end.
    return false;
  }
}
