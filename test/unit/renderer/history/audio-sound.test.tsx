import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAudioSound } from '../../../../src-renderer/history/recording/sound/audio-sound';

// jsdom has the element, but neither sound nor addresses for bytes.
const addresses: string[] = [];

beforeEach(() => {
  vi.spyOn(HTMLMediaElement.prototype, 'pause').mockImplementation(() => undefined);
  vi.spyOn(HTMLMediaElement.prototype, 'load').mockImplementation(() => undefined);
  Object.assign(URL, {
    createObjectURL: () => (addresses.push('blob:1'), 'blob:1'),
    revokeObjectURL: (address: string) => void addresses.splice(addresses.indexOf(address), 1),
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  addresses.length = 0;
});

/** What Chromium answers to `play`. */
const answers = (played: () => Promise<void>) =>
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(played);

describe('a sound in Chromium’s player', () => {
  it('that is paused before it began has not failed', async () => {
    answers(() => Promise.reject(new DOMException('interrupted by pause', 'AbortError')));
    expect(await createAudioSound().play()).toBe(true);
  });

  it('that may not or cannot sound has', async () => {
    answers(() => Promise.reject(new DOMException('no source', 'NotSupportedError')));
    expect(await createAudioSound().play()).toBe(false);
  });

  it('that has no length yet tells none', () => {
    expect(createAudioSound().lengthMs()).toBeNull();
  });

  it('gives its address back when it is left', () => {
    const sound = createAudioSound();
    void sound.load(new Blob(['x']));
    expect(addresses).toEqual(['blob:1']);
    sound.unload();
    expect(addresses).toEqual([]);
  });
});
