import { setImmediate as afterThisRound } from 'node:timers/promises';

/**
 * Lets everybody else have a turn: timers, sockets, and whoever pressed a key. One `setImmediate` would not do after a
 * socket was read, since it comes in the same round of the event loop
 * (https://nodejs.org/en/learn/asynchronous-work/event-loop-timers-and-nexttick).
 */
export async function othersTurn(): Promise<void> {
  await afterThisRound();
  await afterThisRound();
}
