interface Plays {
  pause(): void;
}

let heard: Plays | null = null;

/** To be told before a player plays: the one that was heard until now is paused. */
export function plays(player: Plays): void {
  if (heard !== player) heard?.pause();
  heard = player;
}
