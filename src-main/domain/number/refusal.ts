import type { Dialable, Refused } from './reading';
import type { RefusalCode } from './refusal-code';

interface Words {
  readonly what: string;
  readonly advice: string;
}

const WORDS: Readonly<Record<RefusalCode, Words>> = {
  input_too_long: { what: 'This text is too long.', advice: 'Copy just the phone number.' },
  hidden_characters: {
    what: 'The text holds control characters that cannot be seen.',
    advice: 'Type the number instead of pasting it.',
  },
  reversed_text: {
    what: 'The text is marked to be shown backwards, so its digits may not be in the order you saw.',
    advice: 'Type the number instead of pasting it.',
  },
  mixed_scripts: {
    what: 'The digits come from more than one script.',
    advice: 'Type the number with digits of one kind.',
  },
  bad_escape: {
    what: 'The text holds a percent escape that cannot be read.',
    advice: 'Copy the number itself, not its link.',
  },
  bad_link: { what: 'This link names no complete phone number.', advice: 'Type the number with its country code.' },
  unsupported_link: { what: 'This kind of link cannot be called.', advice: 'Copy the number itself, not its link.' },
  not_a_number: { what: 'This is not a phone number.', advice: 'Write digits, with + and the country code if needed.' },
  letters: { what: 'The letters do not make a phone number.', advice: 'Write the number in digits.' },
  too_short: { what: 'The number is too short.', advice: 'Check that no digit is missing.' },
  too_long: { what: 'The number is too long.', advice: 'Check that there is no digit too many.' },
  emergency: {
    what: 'This is an emergency number. Agents never call it.',
    advice: 'In an emergency call it yourself from a phone.',
  },
  short_code: {
    what: 'This is at most a short service code, not a full phone number.',
    advice: 'Short codes work only from a phone of the same network. Use the full number of the service.',
  },
  mmi_or_feature_code: {
    what: 'This is a code for a phone or its network, not a number to call.',
    advice: 'Leave out the code and dial the number alone.',
  },
  extension: {
    what: 'The agent cannot dial an extension.',
    advice: 'Call the main number, and tell the agent in its prompt which extension to ask for.',
  },
  pause_or_wait: {
    what: 'The agent cannot dial digits after a pause.',
    advice: 'Call the number alone, and tell the agent in its prompt what to key in or ask for.',
  },
  no_region: {
    what: 'The country of this number is not known.',
    advice: 'Write + and the country code first.',
  },
  unknown_country_code: {
    what: 'No country has this country code.',
    advice: 'Check the digits after the plus: a country code never starts with 0.',
  },
  wrong_international_prefix: {
    what: 'Calls abroad do not start with these digits here.',
    advice: 'Write + and the country code.',
  },
  invalid_for_region: {
    what: 'No such number is in use in this country, as far as known.',
    advice: 'Check the digits. For a number abroad write + and the country code.',
  },
  not_in_use: { what: 'No such number is in use, as far as known.', advice: 'Check the digits.' },
};

export interface RefusalDetail {
  readonly what?: string;
  readonly advice?: string;
  readonly instead?: Dialable | null;
}

/** A refusal in its usual words, or in better ones where more is known. */
export function refuse(code: RefusalCode, detail: RefusalDetail = {}): Refused {
  const words = WORDS[code];
  return {
    kind: 'refused',
    code,
    what: detail.what ?? words.what,
    advice: detail.advice ?? words.advice,
    instead: detail.instead ?? null,
  };
}
