import type { E164 } from './e164';
import { kindOf, type NumberKind } from './kind';
import { parseDigits } from './numbering-plan';

/** Number prefixes without the plus, each with its IANA zones joined by "&". */
export type ZoneMap = Readonly<Record<string, string>>;

// Other kinds are answered anywhere: a clock for them would be a guess.
const AT_A_PLACE: ReadonlySet<NumberKind> = new Set<NumberKind>(['fixed_line', 'mobile', 'fixed_line_or_mobile']);

/** The time zones a number may be in, by its longest prefix in the map. None when that cannot be told. */
export function zonesFor(e164: E164, map: ZoneMap): readonly string[] {
  const number = parseDigits(e164, null);
  if (number === null || !AT_A_PLACE.has(kindOf(number.getType()))) return [];
  const digits = e164.slice(1);
  for (let length = digits.length; length > 0; length -= 1) {
    const prefix = digits.slice(0, length);
    if (Object.hasOwn(map, prefix)) return (map[prefix] ?? '').split('&').filter((zone) => zone !== '');
  }
  return [];
}
