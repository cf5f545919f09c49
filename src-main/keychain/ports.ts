/** A running keychain process. It talks in the messages of messages.ts; what it sends is checked on arrival. */
export interface ChildProcess {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, for every kind of end: its own, a crash, `kill`. */
  onExit(listener: () => void): void;
  kill(): void;
}

/** Starts a keychain process. May throw when the system starts none. */
export interface ChildLauncher {
  launch(): ChildProcess;
}
