export type SoundNews = 'moved' | 'playing' | 'paused' | 'broken';

/** Something that can be heard. Times are ms from its beginning. */
export interface Sound {
  /** Takes a sound in place of the one before; false where it cannot be decoded. */
  load(bytes: Blob): Promise<boolean>;
  unload(): void;
  /** False where it may not or cannot sound. */
  play(): Promise<boolean>;
  pause(): void;
  seek(toMs: number): void;
  /** 1 is as it was spoken; the pitch stays. */
  setSpeed(speed: number): void;
  atMs(): number;
  /** Null where the file does not tell. */
  lengthMs(): number | null;
  /** The returned function ends it. */
  listen(listener: (news: SoundNews) => void): () => void;
}
