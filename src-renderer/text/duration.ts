export { clockText } from '../../src-main/domain/clock-text';

const UNITS = [
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** Whole seconds as they are said: 65 is "1 minute 5 seconds", 0 is "0 seconds". Never below zero. */
export function spokenDuration(seconds: number): string {
  let rest = Math.max(0, Math.floor(seconds));
  const said: string[] = [];
  for (const [name, size] of UNITS) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0 || (size === 1 && said.length === 0)) said.push(`${String(count)} ${name}${count === 1 ? '' : 's'}`);
  }
  return said.join(' ');
}
