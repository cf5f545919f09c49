/** Telephone quality: samples per second. */
export const RATE = 8_000;

const SYLLABLES = 12;
const SYLLABLE = RATE / 4;
/** Of a syllable, how much is the hiss of its consonant. */
const HISS_SHARE = 0.18;

/** Three seconds of a voice without words, as samples around 0: syllables of different loudness, with hiss between. */
export type Voice = Int8Array;

function voice(hertz: number): Voice {
  const samples = new Int8Array(SYLLABLES * SYLLABLE);
  let noise = hertz;
  for (let at = 0; at < samples.length; at += 1) {
    const syllable = Math.floor(at / SYLLABLE);
    const within = (at % SYLLABLE) / SYLLABLE;
    // Steps through the syllables out of order, so that no two neighbours are as loud.
    const loudness = 45 + ((syllable * 7) % SYLLABLES) * 5;
    noise = (Math.imul(noise, 1_103_515_245) + 12_345) >>> 0;
    const angle = (2 * Math.PI * hertz * at) / RATE;
    const tone = (Math.sin(angle) + Math.sin(2 * angle) / 2 + Math.sin(3 * angle) / 4) / 1.6;
    const hiss = (noise >>> 16) / 32_768 - 1;
    const sound = within < HISS_SHARE ? hiss * 0.4 : tone;
    samples[at] = Math.round(loudness * Math.sin(Math.PI * within) * sound);
  }
  return samples;
}

export const AGENT_VOICE = voice(180);
export const PERSON_VOICE = voice(260);
