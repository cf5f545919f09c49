import { APP_ORIGIN, isAppUrl } from './app-origin';

/** Tells one frame from another, also from an earlier one in the same place. */
interface FrameId {
  readonly processId: number;
  readonly routingId: number;
}

/** What is asked about a message's origin; Electron's event has it all. */
export interface SenderEvent {
  readonly sender: { readonly id: number; readonly mainFrame: FrameId };
  /** Null once the frame has gone on to another page, or away. */
  readonly senderFrame:
    | (FrameId & {
        readonly origin: string;
        readonly url: string;
        readonly parent: unknown;
      })
    | null;
}

/**
 * Whether a message comes from the main frame of one of our windows, showing a page of ours.
 * @param isOurs whether a web contents id is that of one of our windows
 */
export function isTrustedSender(event: SenderEvent, isOurs: (contentsId: number) => boolean): boolean {
  try {
    const frame = event.senderFrame;
    if (!frame || frame.parent !== null || !isCurrent(frame, event.sender.mainFrame)) return false;
    return isOurs(event.sender.id) && frame.origin === APP_ORIGIN && isAppUrl(frame.url);
  } catch {
    // Electron throws when a frame is asked anything after its end.
    return false;
  }
}

/**
 * A page on its way out is not asked about any more. Not told by `detached`: Electron says that of the new page's frame
 * too, once the window's process has died and the page was loaded again.
 */
const isCurrent = (frame: FrameId, main: FrameId): boolean =>
  frame.processId === main.processId && frame.routingId === main.routingId;
