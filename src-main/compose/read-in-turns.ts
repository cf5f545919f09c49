import { othersTurn } from '../thunderphone/others-turn';

/** The larger parts of Node and of the program, in the order in which they build on one another. */
const PARTS: readonly (() => Promise<unknown>)[] = [
  () => import('node:crypto'),
  () => import('../thunderphone/wire/open'),
  () => import('../domain/number'),
  () => import('../contract/commands'),
  () => import('./core'),
];

/** Reads the program's code in pieces, so that keys which come meanwhile wait for one of them and not for all. */
export async function readInTurns(): Promise<void> {
  for (const read of PARTS) {
    await read();
    await othersTurn();
  }
}
