// A program of the campaign: the ThunderPhone that is called, in a process of its own, so that it outlives its clients.
import { answerParent, settingsOf } from '../lib/child';
import { startService, type ServiceSettings } from './services';

const service = await startService(settingsOf() as ServiceSettings);

answerParent(
  {
    where: () => ({ baseUrl: service.baseUrl, apiKey: service.apiKey }),
    arm: ({ fault, nth }: { fault: string; nth: number }) => service.arm(fault, nth),
    placed: () => service.placed(),
  },
  service.close,
);
