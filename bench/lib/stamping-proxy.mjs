// A server in front of the pretend ThunderPhone that notes when the first byte of each POST comes in.
import net from 'node:net';
import { once } from 'node:events';
import { now } from './electron.mjs';
import { within } from './within.mjs';

/** ms */
const LIMIT = 20_000;

/**
 * @param {number} target port of the server behind it
 * @returns {Promise<{ port: number, arrival: () => Promise<number>, close: () => void }>} `arrival` gives the time of
 *   the next POST that comes, ms since 1970: ask before sending
 */
export async function stampingProxy(target) {
  /** @type {((time: number) => void) | null} */
  let tell = null;
  const server = net.createServer((near) => {
    near.once('data', (first) => {
      if (first.subarray(0, 5).toString('latin1') === 'POST ') {
        tell?.(now());
        tell = null;
      }
      const far = net.connect(target, '127.0.0.1');
      far.write(first);
      near.pipe(far).pipe(near);
      for (const end of [near, far]) end.on('error', () => [near, far].forEach((socket) => socket.destroy()));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {net.AddressInfo} */ (server.address());
  return {
    port,
    arrival: () => within(LIMIT, new Promise((resolve) => (tell = resolve)), 'no request came'),
    close: () => void server.close(),
  };
}
