import type { Sound, SoundNews } from './sound';

const NEWS: readonly (readonly [string, SoundNews])[] = [
  ['timeupdate', 'moved'],
  ['seeked', 'moved'],
  ['durationchange', 'moved'],
  ['play', 'playing'],
  ['pause', 'paused'],
  ['ended', 'paused'],
  ['error', 'broken'],
];

/** A sound in Chromium's own player. It gets the bytes as a `blob:` address: the page has no other way to any. */
export function createAudioSound(): Sound {
  const audio = new Audio();
  audio.preload = 'auto';
  let url: string | null = null;
  let speed = 1;

  const unload = (): void => {
    audio.pause();
    if (url === null) return;
    audio.removeAttribute('src');
    audio.load();
    URL.revokeObjectURL(url);
    url = null;
  };
  return {
    load: (bytes) => {
      unload();
      url = URL.createObjectURL(bytes);
      return new Promise((resolve) => {
        const end = (loaded: boolean) => (): void => {
          audio.removeEventListener('loadedmetadata', loadedNow);
          audio.removeEventListener('error', failed);
          resolve(loaded);
        };
        const [loadedNow, failed] = [end(true), end(false)];
        audio.addEventListener('loadedmetadata', loadedNow);
        audio.addEventListener('error', failed);
        audio.src = url ?? '';
        audio.playbackRate = speed;
      });
    },
    unload,
    play: () =>
      audio.play().then(
        () => true,
        // A pause that came before it began is no failure.
        (error: unknown) => error instanceof DOMException && error.name === 'AbortError',
      ),
    pause: () => audio.pause(),
    seek: (toMs) => {
      audio.currentTime = toMs / 1_000;
    },
    setSpeed: (wanted) => {
      speed = wanted;
      audio.defaultPlaybackRate = wanted;
      audio.playbackRate = wanted;
    },
    atMs: () => Math.round(audio.currentTime * 1_000),
    lengthMs: () => (Number.isFinite(audio.duration) ? Math.round(audio.duration * 1_000) : null),
    listen: (listener) => {
      const told = NEWS.map(([name, news]) => [name, () => listener(news)] as const);
      for (const [name, tell] of told) audio.addEventListener(name, tell);
      return () => {
        for (const [name, tell] of told) audio.removeEventListener(name, tell);
      };
    },
  };
}
