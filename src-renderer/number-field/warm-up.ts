import type { Region } from '../../src-main/domain/number';
import { countryName, readNumber, reformat } from '../../src-main/domain/number';

/** A key of a number, and a whole one. */
const TYPED = ['2', '+12125550142'];

/**
 * Formats and reads as every key does. The first time takes some 10 ms, nearly all for compiling and for the country's
 * numbering plan: spent here, while there is nothing to do, it is not in a person's first key.
 */
export function warmUp(region: Region | null): void {
  for (const text of TYPED) {
    reformat({ text, caret: text.length }, region);
    readNumber(text, region);
  }
  countryName(region ?? 'US');
}
