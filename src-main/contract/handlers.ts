import type { CommandName, CommandOutput, CommandPayload } from './commands';
import type { Problem } from '../domain/problem/problem';
import type { Result } from '../domain/result';

/** Answers one command; its payload has been checked already. */
export type Handler<N extends CommandName> = (payload: CommandPayload<N>) => Promise<Result<CommandOutput<N>, Problem>>;

export type Handlers = { readonly [N in CommandName]: Handler<N> };
