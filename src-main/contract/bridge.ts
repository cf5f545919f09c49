import type { CommandInput, CommandName, CommandOutput } from './commands';
import type { Answer } from './envelope';
import type { AppEvent } from './events';

/** What the preload exposes to a window as `window.thunderdial`, and nothing else. */
export interface Bridge {
  command<N extends CommandName>(name: N, payload: CommandInput<N>): Promise<Answer<CommandOutput<N>>>;
  /** Subscribes; returns the function that ends the subscription. */
  onEvent(listener: (event: AppEvent) => void): () => void;
}
