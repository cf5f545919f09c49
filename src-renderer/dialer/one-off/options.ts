import { PRODUCTS } from '../../../src-main/domain/one-off/product';
import type { ComboOption } from '../../ui/ComboField';

const ABOUT: Readonly<Record<(typeof PRODUCTS)[number], string>> = {
  spark: 'ThunderPhone’s default',
  bolt: '',
  'storm-base': 'Thinks: base',
  'storm-base-with-ack': 'Thinks: base; acknowledges first',
  'storm-extra': 'Thinks: extra',
  'storm-extra-with-ack': 'Thinks: extra; acknowledges first',
};

export const PRODUCT_OPTIONS: readonly ComboOption[] = PRODUCTS.map((value) => ({
  value,
  title: value.charAt(0).toUpperCase() + value.slice(1),
  detail: ABOUT[value],
}));

/** The one track that is ever named (API notes 2.5). */
export const TRACK_OPTIONS: readonly ComboOption[] = [
  { value: 'CALL_CENTER', title: 'Call center', detail: 'Voices of a busy office behind the agent' },
];
