import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly targetInfo?: { readonly targetId: string; readonly type: string } };
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/**
 * Speaks the Chrome DevTools Protocol over the pipe of --remote-debugging-pipe (descriptors 3 and 4, messages ended by
 * a zero byte). It costs the app nothing, so that two hundred starts take minutes and not hours.
 */
export class Cdp {
  private last = 0;
  private rest = '';
  private readonly waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  private readonly listeners = new Set<(message: Message) => void>();
  private readonly to: Writable;

  constructor(child: ChildProcess) {
    this.to = child.stdio[3] as Writable;
    const from = child.stdio[4] as Readable;
    const ended = (): void => this.end();
    this.to.on('error', ended);
    from.on('error', ended);
    from.on('close', ended);
    from.setEncoding('utf8').on('data', (chunk: string) => this.read(chunk));
  }

  /** Rejects when the program says no, or ends. */
  send(method: string, params: object = {}, sessionId?: string): Promise<unknown> {
    const id = ++this.last;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.to.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
    });
  }

  /** The id of the first page that opens. */
  firstPage(): Promise<string> {
    return new Promise<string>((resolve, reject) => {
      this.listeners.add(({ method, params }) => {
        if (method === 'Target.targetCreated' && params?.targetInfo?.type === 'page')
          resolve(params.targetInfo.targetId);
      });
      this.send('Target.setDiscoverTargets', { discover: true }).catch(reject);
    });
  }

  /** Takes hold of a page; gives the session. */
  async attach(targetId: string): Promise<string> {
    const attached = await this.send('Target.attachToTarget', { targetId, flatten: true });
    return (attached as { readonly sessionId: string }).sessionId;
  }

  private read(chunk: string): void {
    const parts = (this.rest + chunk).split('\0');
    this.rest = parts.pop() ?? '';
    for (const part of parts) this.take(JSON.parse(part) as Message);
  }

  private take(message: Message): void {
    const asked = message.id === undefined ? undefined : this.waiting.get(message.id);
    if (message.id !== undefined) this.waiting.delete(message.id);
    if (!asked) for (const listener of this.listeners) listener(message);
    else if (message.error) asked.reject(new Error(message.error.message));
    else asked.resolve(message.result);
  }

  private end(): void {
    for (const { reject } of this.waiting.values()) reject(new Error('the app has ended'));
    this.waiting.clear();
  }
}
