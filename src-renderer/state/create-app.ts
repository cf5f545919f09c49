import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { Bridge } from '../../src-main/contract/bridge';
import type { AppEvent } from '../../src-main/contract/events';
import { dialRegion } from '../number-field/dial-region';
import { NumberEditor } from '../number-field/number-editor';
import type { AppState, View } from './app-state';
import { initialState } from './app-state';
import { fromEvent, fromSnapshot } from './apply-event';
import type { Ask } from './ask';
import { makeAsk } from './ask';
import { DirectoryPages } from './directory-pages';
import { DraftEditor } from './draft-editor';

export type EventListener = (event: AppEvent) => void;

/** The window's model: a mirror of what main says, the way to ask main for things, and what is only on screen. */
export interface App {
  readonly store: StoreApi<AppState>;
  readonly ask: Ask;
  readonly draft: DraftEditor;
  /** The editing of the number in the draft. */
  readonly field: NumberEditor;
  /** Asks for the snapshot (again) and follows main's events from then on. */
  readonly start: () => Promise<void>;
  readonly stop: () => void;
  /** Hears every event after the store has taken it. Returns the function that ends that. */
  readonly listen: (listener: EventListener) => () => void;
  readonly show: (view: View) => void;
  readonly select: (attemptId: string | null) => void;
  /** Reads the directory's pages again after that failed. */
  readonly readDirectoryAgain: () => void;
}

/** @param field what is typed in it already becomes the number of the first draft */
export function createApp(bridge: Bridge, field = new NumberEditor()): App {
  const ask = makeAsk(bridge);
  const store = createStore<AppState>(() => initialState);
  const listeners = new Set<EventListener>();
  const draft = new DraftEditor(ask, {
    read: () => store.getState().draft,
    show: (shown) => store.setState({ draft: shown }),
    trouble: (draftProblem) => store.setState({ draftProblem }),
  });
  field.onEdit((text) => draft.edit({ text }));
  if (field.text !== '') draft.edit({ text: field.text });
  // No region before main has told a draft: the from-number, which decides it, comes with that.
  store.subscribe(({ draft: { id, text, from }, systemRegion }) =>
    field.follow(text, id === '' ? null : dialRegion(from, systemRegion)),
  );
  const pages = new DirectoryPages(ask, {
    read: () => store.getState().rows,
    show: (rows) => store.setState({ rows }),
  });

  const take = (event: AppEvent): void => {
    store.setState((state) => fromEvent(state, event));
    if (event.kind === 'draft') draft.told(event.draft);
    if (event.kind === 'directory') void pages.follow(event.directory);
    for (const listener of listeners) listener(event);
  };

  let unsubscribe: (() => void) | null = null;
  /** Events that came before the snapshot; taken after it, in order. */
  let early: AppEvent[] | null = [];

  return {
    store,
    ask,
    draft,
    field,
    async start() {
      unsubscribe ??= bridge.onEvent((event) => (early === null ? take(event) : early.push(event)));
      const answer = await ask('app.snapshot', null);
      if (!answer.ok) {
        store.setState({ phase: 'failed', startProblem: answer.error });
        return;
      }
      store.setState(fromSnapshot(answer.value));
      draft.told(answer.value.draft);
      const waiting = early ?? [];
      early = null;
      waiting.forEach(take);
      await pages.follow(store.getState().directory);
    },
    stop() {
      unsubscribe?.();
      unsubscribe = null;
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    show: (view) => store.setState({ view }),
    select: (selectedAttemptId) => store.setState({ selectedAttemptId }),
    readDirectoryAgain: () => void pages.readAgain(store.getState().directory),
  };
}
