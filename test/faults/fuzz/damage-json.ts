import { isLosslessNumber, LosslessNumber, parse, stringify } from 'lossless-json';
import type { Random } from '../lib/random';
import { oddText } from './odd-values';

type Json = unknown;

/** A JSON text with one to three things in it changed, and still JSON: another shape, other types, other names. */
export function damagedJson(random: Random, text: string): string {
  let value: Json = parse(text);
  for (let times = random.whole(1, 3); times > 0; times -= 1) value = changedSomewhere(random, value);
  return stringify(value) ?? 'null';
}

/** Goes down at chance, and changes what it comes to. */
function changedSomewhere(random: Random, value: Json): Json {
  if (Array.isArray(value) && value.length > 0 && random.chance(0.8)) {
    const at = random.whole(0, value.length - 1);
    return value.map((item: Json, index) => (index === at ? changedSomewhere(random, item) : item));
  }
  if (isRecord(value) && random.chance(0.8)) {
    const names = Object.keys(value);
    const name = names[random.whole(0, names.length - 1)];
    if (name !== undefined) return changedMember(random, value, name);
  }
  return anything(random, value);
}

function changedMember(random: Random, value: Record<string, Json>, name: string): Json {
  const { [name]: member, ...rest } = value;
  return random.pick([
    () => rest,
    () => ({ ...rest, [random.pick([`${name}_`, name.toUpperCase(), 'id', 'call_id', 'results', 'error'])]: member }),
    () => ({ ...value, [random.pick(['extra', 'detail', 'total', 'call_id', 'toString'])]: anything(random, member) }),
    () => ({ ...value, [name]: anything(random, member) }),
    () => ({ ...value, [name]: changedSomewhere(random, member) }),
    () => ({ ...value, [name]: changedSomewhere(random, member) }),
  ])();
}

function anything(random: Random, was: Json): Json {
  return random.pick([
    () => null,
    () => random.chance(0.5),
    () => oddText(random),
    () => (isLosslessNumber(was) ? was.toString() : JSON.stringify(was ?? null)),
    () => new LosslessNumber(random.pick(NUMBERS)),
    () => [was],
    () => ({ value: was }),
    () => [],
    () => ({}),
    () => Array.from({ length: isSmall(was) ? random.whole(2, 300) : 2 }, () => was),
    () => ({ ['constructor']: { prototype: { call_id: 7 } }, was }),
  ])();
}

/** Lists of lists of lists would fill all memory. */
const isSmall = (value: Json): boolean => (stringify(value) ?? '').length < 200;

const NUMBERS = [
  '-1',
  '-0',
  '0',
  '1.5',
  '1e3',
  '1E400',
  '1e-400',
  '9007199254740993',
  '18446744073709551615',
  '18446744073709551616',
  '99999999999999999999999999',
  '4.8201e4',
  '123456789012345678.5',
] as const;

const isRecord = (value: Json): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isLosslessNumber(value);
