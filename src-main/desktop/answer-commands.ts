import type { IpcMainInvokeEvent } from 'electron';
import type { CommandName } from '../contract/commands';
import type { Handlers } from '../contract/handlers';
import type { Answering } from './command-channel';
import { createGate, type GateReport } from './command-gate';
import type { EventSender } from './event-sender';
import { isTrustedSender } from './trusted-sender';

const SNAPSHOT: CommandName = 'app.snapshot';

/** Answers windows' commands by the handlers, behind the gate, and begins a window's events right after its snapshot. */
export function answerCommands(handlers: Handlers, events: EventSender, report: (what: GateReport) => void): Answering {
  const isTrusted = (event: IpcMainInvokeEvent): boolean => isTrustedSender(event, (id) => events.has(id));
  const gate = createGate<IpcMainInvokeEvent>({ handlers, isTrusted, report });
  return async (event, request) => {
    const id = event.sender.id;
    if (!isSnapshot(request) || !isTrusted(event)) return gate(event, request);
    events.snapshotAsked(id);
    const answer = await gate(event, request);
    // After this answer has left: both go the same way, in order.
    if (answer.ok) setImmediate(() => events.snapshotSent(id));
    return answer;
  };
}

const isSnapshot = (request: unknown): boolean =>
  typeof request === 'object' && request !== null && 'name' in request && request.name === SNAPSHOT;
