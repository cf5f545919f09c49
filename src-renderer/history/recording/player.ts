import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ProblemView } from '../../../src-main/contract/envelope';
import type { OfCall } from '../../../src-main/contract/recordings';
import { recordingTexts } from '../../../src-main/domain/problem/texts-recording';
import type { Ask } from '../../state/ask';
import type { Playback } from '../playback/playback';
import { plays } from './one-at-a-time';
import type { Decode } from './sound/decode';
import { peaksOf, PEAKS_PER_SECOND, type Peaks } from './sound/peaks';
import type { Sound } from './sound/sound';
import { rememberedSpeed, rememberSpeed, stepSpeed, type Speed } from './sound/speed';
import { takeBytes } from './take-bytes';

export interface PlayerState {
  /** `away`: not fetched, as far as is known there may be one; `none`: ThunderPhone has none. */
  readonly phase: 'away' | 'fetching' | 'none' | 'ready' | 'problem';
  readonly received: number;
  /** Bytes; null: not told. */
  readonly total: number | null;
  readonly playing: boolean;
  readonly atMs: number;
  /** Null until it is known. */
  readonly lengthMs: number | null;
  readonly speed: Speed;
  readonly peaks: Peaks | null;
  readonly problem: ProblemView | null;
}

export interface PlayerParts {
  readonly ask: Ask;
  readonly of: OfCall;
  readonly playback: Playback;
  readonly newSound: () => Sound;
  readonly decode: Decode;
}

/** A recording that is here already is opened with the details, unless it is long: nobody may want to hear it. */
const MOST_AT_ONCE_BYTES = 32_000_000;
export const SKIP_MS = 10_000;

/** Plays the recording of one call, while its details are shown. */
export class Player {
  readonly store: StoreApi<PlayerState>;
  private sound: Sound | null = null;
  private loading: Promise<boolean> | null = null;
  private work = new AbortController();
  /** Aborted when the person does not want to wait any longer. */
  private wanted = new AbortController();
  private ends: (() => void)[] = [];
  /** Counts what a person wanted of it: only the last counts. */
  private wish = 0;

  constructor(private readonly parts: PlayerParts) {
    this.store = createStore<PlayerState>(() => ({
      phase: 'away',
      received: 0,
      total: null,
      playing: false,
      atMs: 0,
      lengthMs: null,
      speed: rememberedSpeed(),
      peaks: null,
      problem: null,
    }));
  }

  /** Takes up its work; the returned function ends it. */
  start(): () => void {
    this.work = new AbortController();
    const { signal } = this.work;
    this.ends = [
      this.parts.playback.onJump((toMs) => void this.playFrom(toMs)),
      this.store.subscribe(() => this.tell()),
    ];
    this.tell();
    void this.parts.ask('recordings.stand', { of: this.parts.of }).then((stand) => {
      const isHere = stand.ok && stand.value.state === 'kept' && stand.value.bytes <= MOST_AT_ONCE_BYTES;
      if (isHere && !signal.aborted) void this.load();
    });
    return () => this.close();
  }

  /** Plays or pauses; fetches the recording first if it must. */
  async toggle(): Promise<void> {
    if (this.store.getState().playing) {
      this.pause();
      return;
    }
    await this.playOnce(() => undefined);
  }

  async playFrom(toMs: number): Promise<void> {
    await this.playOnce(() => this.seek(toMs));
  }

  /** Also where it was only to play once it is here. */
  pause(): void {
    this.wish += 1;
    this.sound?.pause();
  }

  seek(toMs: number): void {
    const { phase, lengthMs } = this.store.getState();
    if (phase !== 'ready') return;
    const at = Math.max(0, Math.min(toMs, lengthMs ?? toMs));
    this.sound?.seek(at);
    this.store.setState({ atMs: at });
  }

  skip(byMs: number): void {
    this.seek(this.store.getState().atMs + byMs);
  }

  setSpeed(speed: Speed): void {
    rememberSpeed(speed);
    this.sound?.setSpeed(speed);
    this.store.setState({ speed });
  }

  stepSpeed(by: -1 | 1): void {
    this.setSpeed(stepSpeed(this.store.getState().speed, by));
  }

  /** Told by main while it fetches. */
  progress(received: number, total: number | null): void {
    if (this.store.getState().phase === 'fetching') this.store.setState({ received, total });
  }

  /** Does not want to wait any longer. */
  cancel(): void {
    this.wanted.abort();
    void this.parts.ask('recordings.close', { of: this.parts.of });
  }

  /** Brings the recording here; true when it can be played. */
  load(): Promise<boolean> {
    if (this.store.getState().phase === 'ready') return Promise.resolve(true);
    this.loading ??= this.fetch().finally(() => (this.loading = null));
    return this.loading;
  }

  /** Brings the recording to this computer; true when it is there, even where its sound cannot be decoded. */
  async bring(): Promise<boolean> {
    const isUndecoded = (): boolean => this.store.getState().problem?.code === UNPLAYABLE.code;
    return isUndecoded() || (await this.load()) || isUndecoded();
  }

  private async fetch(): Promise<boolean> {
    const { ask, of } = this.parts;
    this.wanted = new AbortController();
    const signal = AbortSignal.any([this.work.signal, this.wanted.signal]);
    const gone = (): boolean => signal.aborted;
    this.store.setState({ phase: 'fetching', received: 0, total: null, problem: null });
    const opened = await ask('recordings.open', { of });
    if (gone()) return this.away();
    if (!opened.ok) return this.fail(opened.error);
    if (opened.value.state !== 'kept') {
      this.store.setState({ phase: opened.value.state === 'none' ? 'none' : 'away' });
      return false;
    }
    const taken = await takeBytes(ask, of, opened.value, signal);
    if (gone()) return this.away();
    if (!taken.ok) return this.fail(taken.error);
    return this.take(taken.value, opened.value.kind);
  }

  private away(): false {
    this.store.setState({ phase: 'away' });
    return false;
  }

  private async take(bytes: Blob, kind: Parameters<typeof peaksOf>[1]): Promise<boolean> {
    const { signal } = this.work;
    const sound = this.sound ?? this.parts.newSound();
    if (this.sound === null) this.ends.push(sound.listen((news) => this.hear(news)));
    this.sound = sound;
    sound.setSpeed(this.store.getState().speed);
    const loaded = await sound.load(bytes);
    if (signal.aborted) return false;
    if (!loaded) return this.fail(UNPLAYABLE);
    this.store.setState({ phase: 'ready', atMs: 0, lengthMs: sound.lengthMs() });
    void peaksOf(bytes, kind, this.parts.decode, signal).then((peaks) => {
      if (peaks === null || signal.aborted) return;
      const lengthMs = this.store.getState().lengthMs ?? (peaks.length / PEAKS_PER_SECOND) * 1_000;
      this.store.setState({ peaks, lengthMs });
    });
    return true;
  }

  private async playOnce(before: () => void): Promise<void> {
    const wish = (this.wish += 1);
    if (!(await this.load()) || this.wish !== wish) return;
    before();
    plays(this);
    if ((await this.sound?.play()) === false) this.fail(UNPLAYABLE);
  }

  private hear(news: Parameters<Parameters<Sound['listen']>[0]>[0]): void {
    const { sound } = this;
    if (sound === null || this.store.getState().phase !== 'ready') return;
    if (news === 'broken') return void this.fail(UNPLAYABLE);
    if (news === 'playing' || news === 'paused') this.store.setState({ playing: news === 'playing' });
    this.store.setState({ atMs: sound.atMs(), lengthMs: sound.lengthMs() ?? this.store.getState().lengthMs });
  }

  private fail(problem: ProblemView): false {
    this.sound?.pause();
    this.store.setState({ phase: 'problem', problem, playing: false });
    return false;
  }

  /** What the transcript beside it knows. */
  private tell(): void {
    const { phase, playing, atMs } = this.store.getState();
    this.parts.playback.tell({ available: phase !== 'none', playing, atMs: phase === 'ready' ? atMs : null });
  }

  private close(): void {
    this.work.abort();
    for (const end of this.ends) end();
    this.sound?.unload();
    this.sound = null;
    this.loading = null;
    this.store.setState({ phase: 'away', playing: false, atMs: 0, lengthMs: null, peaks: null });
    this.parts.playback.tell({ available: false, playing: false, atMs: null });
    void this.parts.ask('recordings.close', { of: this.parts.of });
  }
}

const UNPLAYABLE: ProblemView = { code: 'recording_unplayable', ...recordingTexts.recording_unplayable };
