import * as v from 'valibot';
import {
  commands,
  isCommandName,
  type CommandName,
  type CommandOutput,
  type CommandPayload,
} from '../contract/commands';
import { requestSchema, type Answer } from '../contract/envelope';
import { problem } from '../domain/problem/make-problem';
import type { Problem } from '../domain/problem/problem';
import { fail, type Result } from '../domain/result';
import type { Handler, Handlers } from '../contract/handlers';
import { isPlainData } from './plain-data';
import { problemView } from '../contract/problem-view';

export interface GateDependencies<Sender> {
  readonly handlers: Handlers;
  readonly isTrusted: (sender: Sender) => boolean;
  /** Told of what was turned away and of what broke: a code and a command's name, never a payload. */
  readonly report: (what: GateReport) => void;
}

export interface GateReport {
  readonly code: 'sender_refused' | 'command_unknown' | 'payload_malformed' | 'internal';
  readonly command?: CommandName;
  readonly error?: unknown;
}

/**
 * The one way from a window into the main process. Checks who asks, then what is asked, then with what, and only then
 * runs a handler. Never rejects: everything that can happen is an answer.
 */
export function createGate<Sender>({ handlers, isTrusted, report }: GateDependencies<Sender>) {
  return async (sender: Sender, request: unknown): Promise<Answer<unknown>> => {
    if (!isTrusted(sender)) return refuse({ code: 'sender_refused' });
    const envelope = isPlainData(request) ? v.safeParse(requestSchema, request) : undefined;
    if (!envelope?.success) return refuse({ code: 'payload_malformed' });
    const { name, payload } = envelope.output;
    if (!isCommandName(name)) return refuse({ code: 'command_unknown' });
    return run(name, payload);
  };

  async function run<N extends CommandName>(name: N, payload: unknown): Promise<Answer<CommandOutput<N>>> {
    try {
      const parsed = v.safeParse(commands[name].input, payload);
      if (!parsed.success) return refuse({ code: 'payload_malformed', command: name }, fieldOf(parsed.issues));
      const handler: Handler<N> = handlers[name];
      return forWindow(await handler(parsed.output as CommandPayload<N>));
    } catch (error) {
      return refuse({ code: 'internal', command: name, error });
    }
  }

  function refuse(what: GateReport, field?: string): Refusal {
    report(what);
    return fail(problemView(problem(what.code, field === undefined ? {} : { detail: field })));
  }
}

type Refusal = Extract<Answer<never>, { ok: false }>;

const forWindow = <T>(result: Result<T, Problem>): Answer<T> => (result.ok ? result : fail(problemView(result.error)));

/** Which field was wrong. Not the schema's own message: that repeats what was sent, and what was sent may be a key. */
function fieldOf(issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string | undefined {
  const path = v.getDotPath(issues[0]);
  return path === null ? undefined : `Field: ${path.slice(0, 64)}`;
}
