import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { COMMAND_CHANNEL, type Answer } from '../contract/envelope';

/** Answers what a window asks. Never rejects. */
export type Answering = (event: IpcMainInvokeEvent, request: unknown) => Promise<Answer<unknown>>;

/**
 * Lets our windows ask. Call once, before the first window loads; who answers may come later, and what was asked in the
 * meantime waits.
 */
export function openCommandChannel(answering: Promise<Answering>): void {
  ipcMain.handle(COMMAND_CHANNEL, async (event, request: unknown) => (await answering)(event, request));
}
