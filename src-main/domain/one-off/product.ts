/** The products that are known; the set is open (API notes 4.3). */
export const PRODUCTS = [
  'spark',
  'bolt',
  'storm-base',
  'storm-base-with-ack',
  'storm-extra',
  'storm-extra-with-ack',
] as const;

/** Storm products bring their thinking level with them (API notes 2.5). */
export const setsThinkingLevel = (product: string): boolean => product.trim().startsWith('storm');

/** Only these acknowledge before they answer (API notes 2.5). */
export const acknowledges = (product: string): boolean => product.trim().endsWith('-with-ack');
