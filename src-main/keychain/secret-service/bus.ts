import { connect, type Socket } from 'node:net';
import { decodeMessage, messageLength, type Value } from './decode';
import { encodeCall, type MethodCall } from './encode';

/** What the bus says to a call. `lost`: the connection ended, or spoke what is not D-Bus. */
export type Reply =
  | { readonly kind: 'values'; readonly values: readonly Value[] }
  | { readonly kind: 'error'; readonly name: string }
  | { readonly kind: 'lost' };

const HELLO: MethodCall = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  iface: 'org.freedesktop.DBus',
  member: 'Hello',
  args: [],
};

/**
 * A connection to the session bus, for a few questions. Why not a library or a tool: the packages at hand bring a
 * native module or a parser of XML, and no one tool (gdbus, busctl, dbus-send) is on every machine.
 */
export class Bus {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  #received: Buffer = Buffer.alloc(0);
  #open = false;
  #lastSerial = 0;
  #queued: Buffer[] = [];

  /** Connects to a socket path and says who we are: the user's id (D-Bus specification, "EXTERNAL"). Never throws. */
  constructor(path: string, uid: number) {
    this.#socket = connect(path);
    this.#socket.on('error', () => this.close());
    this.#socket.on('close', () => this.close());
    this.#socket.on('data', (bytes) => this.#receive(bytes));
    this.#socket.write(`\0AUTH EXTERNAL ${Buffer.from(String(uid)).toString('hex')}\r\n`);
    void this.call(HELLO);
  }

  /** Sends a call, once the bus has let us in. Never rejects; has no time limit of its own. */
  call(call: MethodCall): Promise<Reply> {
    if (this.#socket.destroyed) return Promise.resolve({ kind: 'lost' });
    const serial = ++this.#lastSerial;
    const bytes = encodeCall(call, serial);
    if (this.#open) this.#socket.write(bytes);
    else this.#queued.push(bytes);
    return new Promise((resolve) => this.#waiting.set(serial, resolve));
  }

  close(): void {
    this.#socket.destroy();
    this.#waiting.forEach((settle) => settle({ kind: 'lost' }));
    this.#waiting.clear();
  }

  #receive(bytes: Buffer): void {
    this.#received = Buffer.concat([this.#received, bytes]);
    if (!this.#open && !this.#enter()) return;
    try {
      for (let length = messageLength(this.#received); length !== undefined; length = messageLength(this.#received)) {
        if (this.#received.length < length) return;
        this.#settle(this.#received.subarray(0, length));
        this.#received = this.#received.subarray(length);
      }
    } catch {
      // Nothing after damaged bytes can be trusted; whoever waits hears `lost`.
      this.close();
    }
  }

  /** Reads the bus's line on our name; true once it is `OK`. */
  #enter(): boolean {
    const end = this.#received.indexOf('\r\n');
    if (end < 0) return false;
    const accepted = this.#received.toString('latin1', 0, end).startsWith('OK');
    this.#received = this.#received.subarray(end + 2);
    if (!accepted) {
      this.close();
      return false;
    }
    this.#open = true;
    this.#socket.write('BEGIN\r\n');
    this.#queued.forEach((queued) => this.#socket.write(queued));
    this.#queued = [];
    return true;
  }

  #settle(bytes: Buffer): void {
    const { answerTo, errorName, values } = decodeMessage(bytes);
    const settle = answerTo === undefined ? undefined : this.#waiting.get(answerTo);
    if (answerTo === undefined || !settle) return;
    this.#waiting.delete(answerTo);
    settle(errorName === undefined ? { kind: 'values', values } : { kind: 'error', name: errorName });
  }
}
