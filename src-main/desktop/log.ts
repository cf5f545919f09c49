import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { appendFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { logLine, type LogFacts, type LogLevel } from './log-line';

export interface Log {
  info(what: string, facts?: LogFacts): void;
  warn(what: string, facts?: LogFacts): void;
  error(what: string, facts?: LogFacts): void;
}

/** Bytes after which a log is put aside; the one put aside before is dropped. */
const SIZE_MOST = 1024 * 1024;
/** Bytes that wait while the disk is slow; beyond, lines are dropped and their number is told. */
const WAITING_MOST = 256 * 1024;

/** The program's log: one file and its predecessor (`.old`). Writing never delays or fails anything else. */
export class FileLog implements Log {
  #waiting: string[] = [];
  #waitingBytes = 0;
  #dropped = 0;
  #size = 0;
  #writing = false;

  /**
   * @param file absolute path; its folder is made
   * @param now Unix ms
   * @param echo also gets every line, as a terminal does in development
   */
  constructor(
    private readonly file: string,
    private readonly now: () => number = Date.now,
    private readonly echo: (line: string) => void = () => undefined,
  ) {
    try {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      this.#size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    } catch (error) {
      // A log that cannot be written is no reason not to start; the terminal still has it.
      this.echo(logLine(this.now(), 'warn', 'log file not available', { error }));
    }
  }

  info(what: string, facts?: LogFacts): void {
    this.#add('info', what, facts);
  }

  warn(what: string, facts?: LogFacts): void {
    this.#add('warn', what, facts);
  }

  error(what: string, facts?: LogFacts): void {
    this.#add('error', what, facts);
  }

  /** Writes what waits, before the program ends. */
  flush(): void {
    const text = this.#takeWaiting();
    if (text === '') return;
    try {
      if (this.#isFull(text)) renameSync(this.file, `${this.file}.old`);
      appendFileSync(this.file, text, { mode: 0o600 });
    } catch (error) {
      this.echo(logLine(this.now(), 'warn', 'log not written', { error }));
    }
  }

  #add(level: LogLevel, what: string, facts?: LogFacts): void {
    const line = logLine(this.now(), level, what, facts);
    this.echo(line);
    if (this.#waitingBytes > WAITING_MOST) {
      this.#dropped += 1;
      return;
    }
    this.#waiting.push(line);
    this.#waitingBytes += line.length;
    if (!this.#writing) void this.#write();
  }

  async #write(): Promise<void> {
    this.#writing = true;
    // Gathers what the current turn has to say into one write.
    await Promise.resolve();
    for (let text = this.#takeWaiting(); text !== ''; text = this.#takeWaiting()) {
      try {
        if (this.#isFull(text)) {
          await rename(this.file, `${this.file}.old`);
          this.#size = 0;
        }
        await appendFile(this.file, text, { mode: 0o600 });
        this.#size += Buffer.byteLength(text);
      } catch (error) {
        this.echo(logLine(this.now(), 'warn', 'log not written', { error }));
      }
    }
    this.#writing = false;
  }

  #takeWaiting(): string {
    const dropped = this.#dropped === 0 ? '' : logLine(this.now(), 'warn', `${this.#dropped} lines dropped`);
    const text = this.#waiting.join('') + dropped;
    this.#waiting = [];
    this.#waitingBytes = 0;
    this.#dropped = 0;
    return text;
  }

  #isFull(text: string): boolean {
    return this.#size > 0 && this.#size + text.length > SIZE_MOST;
  }
}
