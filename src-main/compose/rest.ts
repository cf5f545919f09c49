import type { Answering } from '../desktop/command-channel';
import { giveBack } from '../memory/give-back';
import { Quiet } from '../memory/quiet';

/** How long no window must have asked for anything, ms. */
const QUIET = 5_000;

export interface Rest {
  /** Main gives memory back once it is quiet. */
  awaitQuiet(): void;
  stop(): void;
}

/**
 * Main gives memory back when nobody would notice: once, when its start is over, and each time its window was hidden. Not
 * after every spell of work, since keys go by main's thread and a person at the window may go on at any moment.
 */
export function createRest(answering: Answering): Rest & { readonly answering: Answering } {
  const quiet = new Quiet(QUIET, giveBack);
  return {
    awaitQuiet: () => quiet.await(),
    stop: () => quiet.stop(),
    answering: (event, request) => {
      quiet.disturb();
      return answering(event, request);
    },
  };
}
