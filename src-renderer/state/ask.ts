import type { Bridge } from '../../src-main/contract/bridge';
import type { CommandInput, CommandName, CommandOutput } from '../../src-main/contract/commands';
import type { Answer, ProblemView } from '../../src-main/contract/envelope';
import { localTexts } from '../../src-main/domain/problem/texts-local';

/** Sends a command to main. */
export type Ask = <N extends CommandName>(name: N, payload: CommandInput<N>) => Promise<Answer<CommandOutput<N>>>;

/** A bridge as a function that never throws: a broken channel becomes the problem `internal`. */
export function makeAsk(bridge: Bridge): Ask {
  return async (name, payload) => {
    try {
      return await bridge.command(name, payload);
    } catch {
      // The thrown text is a machine's; what a person can do is the same whatever it says.
      return { ok: false, error: internalProblem };
    }
  };
}

const internalProblem: ProblemView = { code: 'internal', ...localTexts.internal };
