import type { Decode } from '../../src-renderer/history/recording/sound/decode';
import type { Sound, SoundNews } from '../../src-renderer/history/recording/sound/sound';

/** A sound that nobody hears: a test moves it on. */
export class SilentSound implements Sound {
  loaded: Blob | null = null;
  playing = false;
  at = 0;
  length: number | null = 60_000;
  speed = 1;
  /** Whether bytes can be decoded, and whether they can sound. */
  decodable = true;
  mayPlay = true;
  private readonly listeners = new Set<(news: SoundNews) => void>();

  load(bytes: Blob): Promise<boolean> {
    this.loaded = bytes;
    this.at = 0;
    return Promise.resolve(this.decodable);
  }

  unload(): void {
    this.pause();
    this.loaded = null;
  }

  play(): Promise<boolean> {
    if (this.mayPlay) this.tell('playing', true);
    return Promise.resolve(this.mayPlay);
  }

  pause(): void {
    this.tell('paused', false);
  }

  seek(toMs: number): void {
    this.at = toMs;
    this.tell('moved');
  }

  setSpeed(speed: number): void {
    this.speed = speed;
  }

  atMs(): number {
    return this.at;
  }

  lengthMs(): number | null {
    return this.length;
  }

  listen(listener: (news: SoundNews) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Time goes on. */
  pass(ms: number): void {
    if (this.playing) this.at += ms;
    this.tell('moved');
  }

  tell(news: SoundNews, playing = this.playing): void {
    this.playing = playing;
    for (const listener of this.listeners) listener(news);
  }
}

/** Decodes nothing: the waveform stays a flat line. */
export const noDecode: Decode = () => Promise.resolve(null);
