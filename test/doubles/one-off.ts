import type { OneOffForm } from '../../src-main/domain/one-off/one-off-form';
import { emptyOneOff } from '../../src-main/domain/one-off/one-off-form';
import type { Tool } from '../../src-main/domain/one-off/tools/tool';

/** A form that can be sent as it is. */
export const aForm = (fields: Partial<OneOffForm> = {}): OneOffForm => ({
  ...emptyOneOff,
  prompt: 'You are Mira. Remind the person of Friday.',
  voice: 'olivia',
  ...fields,
});

/** A tool that ThunderPhone takes, with the headers given. */
export const aTool = (
  headers: Readonly<Record<string, string>> = {},
  endpoint: Partial<Tool['endpoint']> = {},
): Tool => ({
  type: 'function',
  function: {
    name: 'find_order',
    description: 'Finds an order.',
    parameters: { type: 'object', properties: { number: { type: 'string' } }, required: ['number'] },
  },
  endpoint: { url: 'https://tools.example.com/orders', method: 'POST', headers, ...endpoint },
});
