import type { AskBus, BusReply } from '../desktop/tray-host';
import { Bus } from '../keychain/secret-service/bus';
import { busSockets } from '../keychain/secret-service/bus-address';

/** Asks the session bus one question, by the small client that the keychain uses as well. */
export const askBus: AskBus = async (call) => {
  for (const path of busSockets(process.env)) {
    const reply = await askAt(path, call);
    if (reply.kind !== 'lost') return reply;
  }
  return { kind: 'lost' };
};

async function askAt(path: string, call: Parameters<AskBus>[0]): Promise<BusReply> {
  const bus = new Bus(path, process.getuid?.() ?? 0);
  try {
    const reply = await bus.call(call);
    return reply.kind === 'values' ? reply : { kind: reply.kind };
  } finally {
    bus.close();
  }
}
