import { LIMITS } from '../contract/envelope';
import { MOST_KEYS } from '../domain/history/selection';

const DEPTH_MOST = 6;
/** The largest payload is a selection of calls; all others are small. */
const NODES_MOST = MOST_KEYS + 1_000;
const NAMES_MOST = 1_000;
/** UTF-16 units of all texts together: what is within each limit by itself must not fill the memory as a whole. */
const TEXT_MOST = 1_000_000;

/**
 * Whether a value is what JSON could say, within limits: no class instances, no arrays with names, no accessors, no keys
 * that every object inherits, no text beyond the longest input. A structured clone may also be a Map, an Error or a
 * cycle; a schema that asks for an object takes some of those for one, so this stands before the schemas.
 */
export function isPlainData(value: unknown): boolean {
  let nodes = 0;
  let units = 0;
  const plain = (one: unknown, depth: number): boolean => {
    nodes += 1;
    if (nodes > NODES_MOST || depth > DEPTH_MOST) return false;
    if (one === null || one === undefined || typeof one === 'boolean') return true;
    if (typeof one === 'string') return one.length <= LIMITS.prompt && (units += one.length) <= TEXT_MOST;
    if (typeof one === 'number') return Number.isFinite(one);
    return typeof one === 'object' && entriesOf(one, (inner) => plain(inner, depth + 1));
  };
  return plain(value, 0);
}

function entriesOf(value: object, each: (inner: unknown) => boolean): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  const list = Array.isArray(value);
  if (list ? prototype !== Array.prototype : prototype !== Object.prototype && prototype !== null) return false;
  const keys = Reflect.ownKeys(value);
  if (keys.length > (list ? NODES_MOST : NAMES_MOST)) return false;
  return keys.every((key) => {
    if (typeof key !== 'string') return false;
    if (list && key === 'length') return true;
    if (list ? !/^\d+$/.test(key) : key in Object.prototype) return false;
    const property = Object.getOwnPropertyDescriptor(value, key);
    return property !== undefined && 'value' in property && each(property.value);
  });
}
