/** How fast a recording can be heard. */
export const speeds = [0.75, 1, 1.25, 1.5, 1.75, 2] as const;
export type Speed = (typeof speeds)[number];

const KEY = 'recording-speed';

/** The next slower or faster one; at the end the same. */
export const stepSpeed = (speed: Speed, by: -1 | 1): Speed => speeds[speeds.indexOf(speed) + by] ?? speed;

/** As chosen last, in this run or an earlier one. It is a matter of this window alone, so the window remembers it. */
export function rememberedSpeed(): Speed {
  try {
    const kept = Number(localStorage.getItem(KEY));
    return speeds.find((speed) => speed === kept) ?? 1;
  } catch {
    return 1;
  }
}

export function rememberSpeed(speed: Speed): void {
  try {
    localStorage.setItem(KEY, String(speed));
  } catch {
    // A full or forbidden store costs nothing but the memory of it.
  }
}
