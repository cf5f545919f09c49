import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { Phase } from './trouble';

/**
 * Tells when a connection may carry a request: connected, and for TLS only once the certificate was verified. Holding
 * the request back until then makes "nothing was sent" a fact of this code, not a guess from an error.
 */
export function whenReady(socket: Socket, enter: (phase: Phase) => void): void {
  const connected = (): void => {
    if (!(socket instanceof TLSSocket) || socket.authorized) {
      enter('ready');
      return;
    }
    enter('securing');
    socket.once('secureConnect', () => {
      enter('ready');
    });
  };
  if (socket.connecting) socket.once('connect', connected);
  else connected();
}
