import type { Tool } from '../../../../src-main/domain/one-off/tools/tool';

/** One tool as ThunderPhone takes it (API notes 2.5), to begin from. */
const example: readonly Tool[] = [
  {
    type: 'function',
    function: {
      name: 'look_up_order',
      description: 'Finds an order by its number. Use it when the person asks where their order is.',
      parameters: {
        type: 'object',
        properties: { order_number: { type: 'string' } },
        required: ['order_number'],
      },
    },
    endpoint: {
      url: 'https://example.com/orders/look-up',
      method: 'POST',
      headers: { Authorization: 'Bearer your-token' },
    },
  },
];

export const EXAMPLE = JSON.stringify(example, null, 2);
