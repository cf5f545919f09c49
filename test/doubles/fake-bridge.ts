import type { Bridge } from '../../src-main/contract/bridge';
import type { TransactionView } from '../../src-main/contract/billing';
import type { CommandInput, CommandName, CommandOutput } from '../../src-main/contract/commands';
import type { Answer, ProblemView } from '../../src-main/contract/envelope';
import type { AppEvent } from '../../src-main/contract/events';
import type { AgentView, ConnectionView, LineView, SnapshotView, TemplateView } from '../../src-main/contract/views';
import { aSnapshot } from './views';

type Handler<N extends CommandName> = (
  payload: CommandInput<N>,
) => Answer<CommandOutput<N>> | Promise<Answer<CommandOutput<N>>>;

export interface SentCommand {
  readonly name: CommandName;
  readonly payload: unknown;
}

export const answer = <T>(value: T): Answer<T> => ({ ok: true, value });
export const refuse = (error: ProblemView): Answer<never> => ({ ok: false, error });

/** Stands in for the preload's bridge: answers as told, remembers what was sent, tells events on demand. */
export class FakeBridge implements Bridge {
  readonly sent: SentCommand[] = [];
  private readonly listeners = new Set<(event: AppEvent) => void>();
  private readonly handlers = new Map<CommandName, (payload: never) => unknown>();

  constructor(
    snapshot: Partial<SnapshotView> = {},
    rows: {
      readonly lines?: readonly LineView[];
      readonly agents?: readonly AgentView[];
      readonly templates?: TemplateView[];
      readonly connections?: readonly ConnectionView[];
      readonly transactions?: readonly TransactionView[];
    } = {},
  ) {
    this.on('app.snapshot', () => answer(aSnapshot(snapshot)));
    this.on('directory.lines', ({ offset, limit }) => answer(pageOf(rows.lines ?? [], offset, limit)));
    this.on('directory.agents', ({ offset, limit }) => answer(pageOf(rows.agents ?? [], offset, limit)));
    this.on('templates.list', () => answer({ rows: rows.templates ?? [] }));
    this.on('directory.connections', ({ offset, limit }) => answer(pageOf(rows.connections ?? [], offset, limit)));
    this.on('directory.transactions', ({ offset, limit }) => answer(pageOf(rows.transactions ?? [], offset, limit)));
    this.on('draft.edit', () => answer(null));
    this.on('doNotCall.page', () => answer({ rows: [], total: 0 }));
    this.on('history.entry', () => answer(null));
    this.on('reviews.standing', () => answer({ grading: 'none' }));
    this.on('history.searches', () => answer({ searches: [] }));
    this.on('insights.look', () => answer({ look: 'list' }));
    this.on('insights.setLook', () => answer(null));
    this.on('history.importState', () => answer(null));
    this.on('bulk.work', () => answer({ exporting: null, bulk: null, ended: 0, runs: 0 }));
    this.on('bulk.ended', () => answer({ endings: [] }));
    this.on('bulk.kept', () => answer({ change: null }));
    this.on('history.transcriptCount', () => answer({ count: 0 }));
    this.on('recordings.stand', () => answer({ state: 'away' }));
    this.on('recordings.kept', () => answer({ count: 0, bytes: 0, limit: 500_000_000 }));
    this.on('recordings.close', () => answer(null));
    this.on('number.listed', () => answer({ entry: null }));
    this.on('number.zones', () => answer({ zones: ['America/New_York'] }));
  }

  /** Says how a command is answered from now on. */
  on<N extends CommandName>(name: N, handler: Handler<N>): this {
    this.handlers.set(name, handler);
    return this;
  }

  command<N extends CommandName>(name: N, payload: CommandInput<N>): Promise<Answer<CommandOutput<N>>> {
    this.sent.push({ name, payload });
    const handler = this.handlers.get(name) as Handler<N> | undefined;
    if (!handler) return Promise.reject(new Error(`the test does not say how ${name} is answered`));
    return Promise.resolve(handler(payload));
  }

  onEvent(listener: (event: AppEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Tells an event to the window. In component tests use `tell` of render-app.tsx, which waits for the redraw. */
  tell(event: AppEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  /** The payloads of one command, oldest first. */
  payloads<N extends CommandName>(name: N): CommandInput<N>[] {
    return this.sent.filter((sent) => sent.name === name).map((sent) => sent.payload as CommandInput<N>);
  }
}

function pageOf<T>(all: readonly T[], offset: number, limit: number): { rows: T[]; total: number } {
  return { rows: all.slice(offset, offset + limit), total: all.length };
}

/** An answer that a test gives when it wants to. */
export function held<T>(): { readonly promise: Promise<T>; readonly give: (value: T) => void } {
  let give: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    give = resolve;
  });
  return { promise, give };
}
