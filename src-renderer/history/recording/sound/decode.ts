/** Low enough that an hour is no burden, high enough to see syllables. Chromium decodes at 3,000 Hz and more. */
export const DECODED_RATE = 8_000;

/** The loudest of all channels at each moment, `DECODED_RATE` times a second; null where it cannot be decoded. */
export type Decode = (bytes: ArrayBuffer) => Promise<readonly Float32Array[] | null>;

/** Decodes in a thread of Chromium's own. */
export const decode: Decode = async (bytes) => {
  try {
    const buffer = await new OfflineAudioContext(1, 1, DECODED_RATE).decodeAudioData(bytes);
    return Array.from({ length: buffer.numberOfChannels }, (_, channel) => buffer.getChannelData(channel));
  } catch {
    return null;
  }
};
