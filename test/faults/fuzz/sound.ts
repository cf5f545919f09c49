/** A recording whose bytes are text as well, so that it is damaged as answers are: an ID3 head, then sound. */
export const SOUND = `ID3\u0004${'\0'.repeat(6)}${'sound '.repeat(50)}`;

/** Where it lies. A link may be one without a host: then it leads to the host that named it. */
export const SOUND_LINK = '/sound';

export const SOUND_TYPE = 'audio/mpeg';
