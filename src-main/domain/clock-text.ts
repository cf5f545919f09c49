const two = (value: number): string => String(value).padStart(2, '0');

/** Whole seconds as a clock: 84 is "1:24", 3,605 is "1:00:05". Never below zero. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / 3_600);
  const minutes = Math.floor((whole % 3_600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}
