import type { Notices } from './notices';

/** A clock that is off by less harms nothing: look-ups allow for as much. */
const WORTH_TELLING_MS = 2 * 60_000;

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/**
 * Says once per run that this computer's clock is off.
 *
 * @returns takes ThunderPhone's clock minus this computer's, in ms
 */
export function tellSkewOnce(notices: Notices): (offsetMs: number) => void {
  let told = false;
  return (offsetMs) => {
    if (told || Math.abs(offsetMs) < WORTH_TELLING_MS) return;
    told = true;
    notices.show({
      id: 'clock_off',
      tone: 'news',
      title: `This computer’s clock is about ${amount(Math.abs(offsetMs))} ${offsetMs > 0 ? 'behind' : 'ahead of'} ThunderPhone’s`,
      text: 'Calls are found all the same, but times shown here may be off. Set the clock in the settings of this computer.',
    });
  };
}

/** In the largest unit that fits, rounded: "3 hours". */
function amount(ms: number): string {
  const [unit, size] = UNITS.find(([, length]) => ms >= length) ?? ['minute', 60_000];
  const count = Math.round(ms / size);
  return `${String(count)} ${unit}${count === 1 ? '' : 's'}`;
}
