import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** One question to a program of the campaign, and what it answered; both plain data. */
export interface Question {
  readonly id: number;
  readonly name: string;
  readonly payload: unknown;
}

export interface Reply {
  readonly id: number;
  readonly value: unknown;
  /** Why there is no value. */
  readonly error?: string;
}

/** A program of the campaign in a process of its own. */
export interface Program {
  ask(name: string, payload?: unknown): Promise<unknown>;
  /** Lets it end by itself. */
  end(): Promise<void>;
  /** Ends it as a crash does. */
  kill(): Promise<void>;
}

/** Starts a built program; what it is told at its start comes as one JSON argument. */
export function startProgram(file: string, settings: unknown): Program {
  const child = fork(file, [JSON.stringify(settings)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let last = 0;
  child.on('message', (message) => {
    const reply = message as Reply;
    const asked = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.error === undefined) asked?.resolve(reply.value);
    else asked?.reject(new Error(reply.error));
  });
  child.on('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('the program has ended'));
    waiting.clear();
  });
  return {
    ask: (name, payload = null) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { resolve, reject });
        const question: Question = { id, name, payload };
        child.send(question, (error) => {
          if (error) reject(error);
        });
      }),
    end: async () => {
      const ended = gone(child);
      child.disconnect();
      await ended;
    },
    kill: async () => {
      const ended = gone(child);
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function gone(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/** What such a program does: answers questions until its parent lets go of it. */
export function answerParent(
  answers: Readonly<Record<string, (payload: never) => unknown>>,
  atEnd: () => Promise<void>,
): void {
  process.on('message', (message) => {
    const { id, name, payload } = message as Question;
    const answer = answers[name];
    void Promise.resolve()
      // The questions and their payloads come from this campaign alone, which knows what each takes.
      .then(() => (answer ? answer(payload as never) : Promise.reject(new Error(`no question ${name}`))))
      .then(
        (value) => process.send?.({ id, value } satisfies Reply),
        (error: unknown) => process.send?.({ id, value: null, error: String(error) } satisfies Reply),
      );
  });
  process.on('disconnect', () => {
    void atEnd().finally(() => process.exit(0));
  });
}

/** What the program was told at its start. */
export const settingsOf = (): unknown => JSON.parse(process.argv[2] ?? 'null');
