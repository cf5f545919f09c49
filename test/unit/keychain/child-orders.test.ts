import { describe, expect, it, test } from 'vitest';
import { carryOut, type OrderParts, type Vault } from '../../../src-main/keychain/child-orders';
import type { Order } from '../../../src-main/keychain/messages';

function parts(vault: Partial<Vault>): OrderParts {
  const unexpected = () => Promise.reject(new Error('not expected'));
  const whole: Vault = { getPassword: unexpected, setPassword: unexpected, deletePassword: unexpected, ...vault };
  return { vault: () => Promise.resolve(whole), standing: () => Promise.resolve('open') };
}

describe('the keychain process', () => {
  it('works on one service and the account it is told', async () => {
    const seen: string[][] = [];
    const spy =
      <T>(answer: T) =>
      (...args: string[]) => {
        seen.push(args);
        return Promise.resolve(answer);
      };
    const vault = parts({ getPassword: spy('x'), setPassword: spy(undefined), deletePassword: spy(true) });
    expect(await carryOut({ op: 'get', account: 'a1' }, vault)).toEqual({ op: 'get', value: 'x' });
    expect(await carryOut({ op: 'set', account: 'a1', value: 'y' }, vault)).toEqual({ op: 'set' });
    expect(await carryOut({ op: 'delete', account: 'a1' }, vault)).toEqual({ op: 'delete', deleted: true });
    expect(await carryOut({ op: 'standing', account: 'a1' }, vault)).toEqual({ op: 'standing', standing: 'open' });
    expect(seen).toEqual([
      ['Thunderdial', 'a1'],
      ['Thunderdial', 'a1', 'y'],
      ['Thunderdial', 'a1'],
    ]);
  });

  test.each<Order>([
    { op: 'get', account: 'a1' },
    { op: 'set', account: 'a1', value: 'y' },
    { op: 'delete', account: 'a1' },
  ])('answers $op with words when its library cannot be loaded', async (order) => {
    const missing = { ...parts({}), vault: () => Promise.reject(new Error('Failed to load keytar native addon')) };
    expect(await carryOut(order, missing)).toEqual({ op: 'failed', text: 'Failed to load keytar native addon' });
  });

  it('can still tell how things stand without its library', async () => {
    const missing = { ...parts({}), vault: () => Promise.reject(new Error('no')) };
    expect(await carryOut({ op: 'standing', account: 'a1' }, missing)).toEqual({ op: 'standing', standing: 'open' });
  });

  it('passes on the words of an error', async () => {
    const rejects = parts({ getPassword: () => Promise.reject(new Error('locked')) });
    expect(await carryOut({ op: 'get', account: 'a1' }, rejects)).toEqual({ op: 'failed', text: 'locked' });
  });
});
