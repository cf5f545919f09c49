import { once } from 'node:events';
import net from 'node:net';
import { expect, it } from 'vitest';
import { othersTurn } from '../../../src-main/thunderphone/others-turn';

it('others have their turn also right after a socket was read, where what was due meanwhile waits for the next round', async () => {
  const server = net.createServer((socket) => socket.end('a page')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = net.connect((server.address() as net.AddressInfo).port, '127.0.0.1');
  await once(socket, 'data');
  const order: string[] = [];
  setTimeout(() => order.push('a timer'), 0);
  const due = performance.now() + 2;
  while (performance.now() < due) order.length = 0;
  await othersTurn();
  order.push('the next piece');
  expect(order).toEqual(['a timer', 'the next piece']);
  server.close();
});
