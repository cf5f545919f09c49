import type { ServerClock } from '../../src-main/calls/ports';

/** ThunderPhone's clock beside this computer's, as a test says. */
export class SettableClock implements ServerClock {
  constructor(public offset: number | null = 0) {}

  offsetMs(): number | null {
    return this.offset;
  }
}
