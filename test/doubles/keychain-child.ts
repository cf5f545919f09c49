import type { ChildLauncher, ChildProcess } from '../../src-main/keychain/ports';
import type { Answer, Order, OrderMessage } from '../../src-main/keychain/messages';

/** What a fake child does with an order: answers it, dies of it, or (`undefined`) never comes back. */
export type Habit = (order: Order) => Answer | 'crash' | undefined;

export class FakeChild implements ChildProcess {
  readonly orders: Order[] = [];
  killed = false;
  #message: (message: unknown) => void = () => undefined;
  #exit: () => void = () => undefined;

  constructor(readonly habit: Habit) {}

  post(message: OrderMessage): void {
    this.orders.push(message.order);
    const reaction = this.habit(message.order);
    if (reaction === 'crash') queueMicrotask(() => this.exit());
    else if (reaction) queueMicrotask(() => this.say({ id: message.id, answer: reaction }));
  }

  onMessage(listener: (message: unknown) => void): void {
    this.#message = listener;
  }

  onExit(listener: () => void): void {
    this.#exit = listener;
  }

  kill(): void {
    this.killed = true;
  }

  say(message: unknown): void {
    this.#message(message);
  }

  exit(): void {
    this.#exit();
  }
}

/** Starts fake children; `habit` may be changed between calls and is taken by the next child. */
export class FakeLauncher implements ChildLauncher {
  readonly children: FakeChild[] = [];

  constructor(public habit: Habit) {}

  launch(): FakeChild {
    const child = new FakeChild((order) => this.habit(order));
    this.children.push(child);
    return child;
  }

  get orders(): readonly Order[] {
    return this.children.flatMap((child) => child.orders);
  }
}

/** A child with a working keychain behind it, which can be locked. */
export function workingVault(items = new Map<string, string>()) {
  const state = { locked: false };
  const habit: Habit = (order) => {
    const { account } = order;
    switch (order.op) {
      case 'standing':
        return { op: 'standing', standing: state.locked ? 'locked' : items.has(account) ? 'held' : 'open' };
      case 'get':
        return { op: 'get', value: state.locked ? null : (items.get(account) ?? null) };
      case 'set':
        if (state.locked) return { op: 'failed', text: 'Cannot create an item in a locked collection' };
        items.set(account, order.value);
        return { op: 'set' };
      case 'delete':
        return { op: 'delete', deleted: !state.locked && items.delete(account) };
    }
  };
  return { habit, items, state };
}
