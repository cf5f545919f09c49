import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { CommandName } from '../contract/commands';
import { COMMAND_CHANNEL } from '../contract/envelope';
import { createGate, type GateReport } from './command-gate';
import type { EventSender } from './event-sender';
import type { Handlers } from '../contract/handlers';
import { isTrustedSender } from './trusted-sender';

const SNAPSHOT: CommandName = 'app.snapshot';

/** Opens the gate to our windows. Call once, before the first window loads. */
export function openCommandChannel(handlers: Handlers, events: EventSender, report: (what: GateReport) => void): void {
  const isTrusted = (event: IpcMainInvokeEvent): boolean => isTrustedSender(event, (id) => events.has(id));
  const gate = createGate<IpcMainInvokeEvent>({ handlers, isTrusted, report });
  ipcMain.handle(COMMAND_CHANNEL, async (event, request: unknown) => {
    const id = event.sender.id;
    if (!isSnapshot(request) || !isTrusted(event)) return gate(event, request);
    events.snapshotAsked(id);
    const answer = await gate(event, request);
    // After this answer has left: both go the same way, in order.
    if (answer.ok) setImmediate(() => events.snapshotSent(id));
    return answer;
  });
}

const isSnapshot = (request: unknown): boolean =>
  typeof request === 'object' && request !== null && 'name' in request && request.name === SNAPSHOT;
