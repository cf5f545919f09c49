import type { Region } from '../../src-main/domain/number';
import { isRegion } from '../../src-main/domain/number';

/** The system's region, which main writes into the page's address: known before main has answered anything. */
export function expectedRegion(search: string): Region | null {
  const region = new URLSearchParams(search).get('region') ?? '';
  return isRegion(region) ? region : null;
}
