import type { CommandName } from '../../src-main/contract/commands';
import { commands } from '../../src-main/contract/commands';
import type { Handlers } from '../../src-main/contract/handlers';
import type { Problem } from '../../src-main/domain/problem/problem';
import type { Result } from '../../src-main/domain/result';

export interface HandledCall {
  readonly name: CommandName;
  readonly payload: unknown;
}

type Outcome = (payload: unknown) => Promise<Result<null, Problem>>;

/** Handlers that note what reached them, in order, and answer as told. */
export function recordingHandlers(outcome: Outcome = () => Promise.resolve({ ok: true, value: null })) {
  const calls: HandledCall[] = [];
  const entries = (Object.keys(commands) as CommandName[]).map((name) => [
    name,
    (payload: unknown) => {
      calls.push({ name, payload });
      return outcome(payload);
    },
  ]);
  // Their answers are not what the commands promise; a gate passes on whatever it gets.
  return { handlers: Object.fromEntries(entries) as unknown as Handlers, calls };
}
