import * as v from 'valibot';

/**
 * How things stand for one account, found out without opening a password window.
 * - `held`: the keychain has an item for it, and it is open.
 * - `open`: the keychain is open and has no such item.
 * - `unmade`: there is no default keychain yet; writing may ask the person to make one.
 * - `locked`: the item, or the keychain where it would be, is locked.
 * - `unknown`: this system cannot say.
 */
export const STANDINGS = ['held', 'open', 'unmade', 'locked', 'unknown'] as const;
export type Standing = (typeof STANDINGS)[number];

/** What the main process asks of the keychain process. */
export type Order =
  | { readonly op: 'standing'; readonly account: string }
  | { readonly op: 'get'; readonly account: string }
  | { readonly op: 'set'; readonly account: string; readonly value: string }
  | { readonly op: 'delete'; readonly account: string };

export interface OrderMessage {
  readonly id: number;
  readonly order: Order;
}

export const answerSchema = v.variant('op', [
  v.object({ op: v.literal('standing'), standing: v.picklist(STANDINGS) }),
  v.object({ op: v.literal('get'), value: v.nullable(v.string()) }),
  v.object({ op: v.literal('set') }),
  v.object({ op: v.literal('delete'), deleted: v.boolean() }),
  v.object({ op: v.literal('failed'), text: v.string() }),
]);
export const answerMessageSchema = v.object({ id: v.number(), answer: answerSchema });

export type Answer = v.InferOutput<typeof answerSchema>;
export type AnswerMessage = v.InferOutput<typeof answerMessageSchema>;
