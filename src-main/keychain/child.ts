import { carryOut, type OrderParts, type Vault } from './child-orders';
import type { AnswerMessage, OrderMessage } from './messages';
import { secretServiceStanding } from './secret-service/standing';

/**
 * The keychain process: the one place that loads keytar. A call may wait for ever on a password window, and a window
 * that cannot be shown may crash the process; both are then this process's trouble, which its parent ends.
 */
const parts: OrderParts = {
  // Loaded by the first order that needs it, so that a missing system library is an answer, not a crash at start.
  vault: async (): Promise<Vault> => {
    const loaded: Vault & { readonly default?: Vault } = await import('keytar');
    return loaded.default ?? loaded;
  },
  standing: (service, account) => secretServiceStanding({ service, account }, process.env),
};

process.parentPort.on('message', ({ data }: { readonly data: OrderMessage }) => {
  void carryOut(data.order, parts).then((answer) => {
    process.parentPort.postMessage({ id: data.id, answer } satisfies AnswerMessage);
  });
});
