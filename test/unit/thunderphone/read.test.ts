import { expect, it } from 'vitest';
import { ok } from '../../../src-main/domain/result';
import { createRead } from '../../../src-main/thunderphone/read';
import { ObservedClock } from '../../../src-main/thunderphone/server-clock';
import { anAccount } from '../../doubles/placements';

const now = (): number => 0;
const credentials = {
  endpoint: () => ok({ baseUrl: 'https://api.example', key: 'k' }),
  settled: () => Promise.resolve(),
};

/** In which order a timer that is due comes, and an answer of so many numbers. */
async function orderWith(count: number): Promise<readonly string[]> {
  const text = JSON.stringify(Array.from({ length: count }, () => 1));
  const answer = { kind: 'answer', status: 200, contentType: 'application/json', retryAfter: null, text } as const;
  const read = createRead(() => Promise.resolve(answer), credentials, now, new ObservedClock({ now, steady: () => 0 }));
  const order: string[] = [];
  const timer = new Promise<void>((done) => {
    setTimeout(() => {
      order.push('a timer');
      done();
    }, 0);
  });
  const due = performance.now() + 2;
  while (performance.now() < due) order.length = 0;
  const body = await read(anAccount, '/calls');
  order.push('the answer');
  expect(body.ok && body.value).toHaveLength(count);
  await timer;
  return order;
}

it('others have their turn before a long answer is read, and a short one is read at once', async () => {
  expect(await orderWith(10)).toEqual(['the answer', 'a timer']);
  expect(await orderWith(20_000)).toEqual(['a timer', 'the answer']);
});
