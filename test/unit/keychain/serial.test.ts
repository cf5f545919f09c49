import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { Serial } from '../../../src-main/keychain/serial';

describe('tasks one after the other', () => {
  it('come in the order given, also after one that failed', async () => {
    const serial = new Serial();
    const done: string[] = [];
    const first = serial.run(() => Promise.reject(new Error('no')));
    const second = serial.run(() => Promise.resolve(done.push('second')));
    const third = serial.run(() => Promise.resolve(done.push('third')));
    await expect(first).rejects.toThrow('no');
    await Promise.all([second, third]);
    expect(done).toEqual(['second', 'third']);
  });

  it('leave nothing of what came of them behind', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const serial = new Serial();
    const read = async () => new WeakRef(await serial.run(() => Promise.resolve({ key: 'a secret' })));
    const left = await read();
    await expect
      .poll(() => {
        collect();
        return left.deref() === undefined;
      })
      .toBe(true);
    expect(serial).toBeDefined();
  });
});
