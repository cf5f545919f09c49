const two = (value: number): string => String(value).padStart(2, '0');

/**
 * What a saved recording is called, without its ending, as `2026-11-24 14.05 +12125550142`: sorted by name it is sorted by
 * time, and no part of it is refused by any file system.
 *
 * @param at Unix ms, told in this computer's time
 * @param who the number at the other end; null where there is none
 */
export function recordingFileName(at: number, who: string | null, callId: string): string {
  const time = new Date(at);
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  const other = who !== null && /^\+?\d+$/.test(who) ? who : `call ${callId}`;
  return `${day} ${two(time.getHours())}.${two(time.getMinutes())} ${other}`;
}
