import { validatePhoneNumberLength } from 'libphonenumber-js/max';
import { describeNumber } from './dialable';
import { isEmergency } from './emergency';
import { isInternationalPrefix, parseDigits, parseValid, regionSoFar } from './numbering-plan';
import type { Choice, Dialable, Incomplete, Refused } from './reading';
import { refuse } from './refusal';
import { callingCode, countryName, type Region } from './region';
import { hasShortCodeLength, isServiceCode } from './service-code';

export type OneReading = Dialable | Incomplete | Refused | Choice;

// Dialled before a number to change how the call is made: hiding the caller (Australia), text relay (Britain).
const FEATURE_PREFIX: Readonly<Partial<Record<Region, RegExp>>> = {
  AU: /^183[12]/,
  CC: /^183[12]/,
  CX: /^183[12]/,
  GB: /^1800[12]/,
  GG: /^1800[12]/,
  IM: /^1800[12]/,
  JE: /^1800[12]/,
};

// A spreadsheet's decimal, not a number with dots: "030123456.0" would gain a digit.
const DECIMAL = /^\+?\d{7,}\.\d{1,2}$/;

// As many digits as a country code can have, with the plus.
const COUNTRY_CODE_AND_PLUS = 4;

/**
 * Reads a text of digits, at most one plus in front, and separators as one number. `complete` says that nothing can
 * follow any more, as in a link: what is too short is then refused.
 */
export function readOne(text: string, region: Region | null, complete: boolean): OneReading {
  const digits = text.replace(/[^\d+]/g, '');
  if (DECIMAL.test(text.trim())) return refuse('not_a_number');
  const special = readSpecial(digits, region, complete);
  if (special !== null) return special;

  const number = parseValid(digits, region) ?? withoutTrunkZero(text);
  if (number !== null) {
    const found = describeNumber(number, digits, region);
    if (found === null) return refuse('too_short', { what: 'The number is shorter than the phone service accepts.' });
    const other = otherReading(digits, found, region);
    return other === null ? found : { kind: 'choice', options: [found, other] };
  }
  return whyNot(digits, region, complete);
}

function readSpecial(digits: string, region: Region | null, complete: boolean): Refused | null {
  if (isEmergency(digits, region)) return refuse('emergency');
  if (digits.startsWith('+')) {
    const number = complete || digits.startsWith('+1') ? parseDigits(digits, null) : null;
    const home = number === null ? null : (number.country ?? regionSoFar(digits, null));
    return number !== null && isEmergency(number.nationalNumber, home) ? refuse('emergency') : null;
  }
  if (region === null) return refuse('no_region');
  if (isServiceCode(digits, region)) return refuse('short_code');
  if (FEATURE_PREFIX[region]?.test(digits) === true && digits.length > 8) return refuse('mmi_or_feature_code');
  return null;
}

// "+34 (0)91 123 4567": the (0) is a habit of writing even where no trunk prefix exists.
function withoutTrunkZero(text: string): ReturnType<typeof parseValid> {
  if (!/^[([]?\+[\d\s\])]*\(0\)/.test(text)) return null;
  return parseValid(text.replace('(0)', '').replace(/[^\d+]/g, ''), null);
}

/**
 * A second valid reading of digits without a plus, if there is one. Two cases are real: a prefix such as 00 where
 * the region's own prefixes are longer (in Singapore "0049 151…" is 004 and India, or 00 and Germany), and a country
 * code without its plus that is an area code as well (in Germany "4915123456789").
 */
function otherReading(digits: string, found: Dialable, region: Region | null): Dialable | null {
  if (digits.startsWith('+') || region === null) return null;
  const isOwnCode = digits.startsWith(callingCode(region));
  const candidate = digits.startsWith('00') ? `+${digits.slice(2)}` : isOwnCode ? `+${digits}` : null;
  const number = candidate === null ? null : parseValid(candidate, null);
  const other = number === null || candidate === null ? null : describeNumber(number, candidate, null);
  return other === null || other.e164 === found.e164 ? null : other;
}

function whyNot(digits: string, region: Region | null, complete: boolean): OneReading {
  const problem = validatePhoneNumberLength(digits, region ?? undefined);
  const isOpen = !complete && (problem === 'TOO_SHORT' || problem === 'INVALID_LENGTH');
  const mayGrow = !complete && validatePhoneNumberLength(`${digits}0`, region ?? undefined) !== 'TOO_LONG';
  // While digits may still follow, only 00 says for certain that a number abroad is meant.
  const abroad = isOpen && !digits.startsWith('00') ? null : writtenForAbroad(digits, region);
  if (abroad !== null) return abroad;
  switch (problem) {
    case 'INVALID_COUNTRY':
      if (digits.startsWith('+0') || digits.length >= COUNTRY_CODE_AND_PLUS) return refuse('unknown_country_code');
      return tooShort(digits, region, complete);
    case 'NOT_A_NUMBER':
    case 'TOO_SHORT':
    case 'INVALID_LENGTH': // longer numbers exist in this country
      return tooShort(digits, region, complete);
    case 'TOO_LONG':
      return refuse('too_long');
    case undefined:
      return mayGrow ? notYet(digits, region) : notValid(digits, region);
  }
}

function tooShort(digits: string, region: Region | null, complete: boolean): Incomplete | Refused {
  if (complete) return refuse(hasShortCodeLength(digits) ? 'short_code' : 'too_short');
  return {
    kind: 'incomplete',
    region: regionSoFar(digits, region),
    what: 'Not a whole number yet.',
    advice: 'Type the remaining digits.',
  };
}

// Long enough for some number of the country, but none like it is in use; longer ones may be.
const notYet = (digits: string, region: Region | null): Incomplete => ({
  kind: 'incomplete',
  region: regionSoFar(digits, region),
  what: 'No such number is in use so far.',
  advice: 'Type the remaining digits, or check those that are there.',
});

function notValid(digits: string, region: Region | null): Refused {
  if (digits.startsWith('+') || region === null) return refuse('not_in_use');
  return refuse('invalid_for_region', {
    what: `No such number is in use in this country (${countryName(region)}), as far as known.`,
  });
}

// Digits that are no number here, but one abroad when 00 or 011 is its prefix, or when just the plus is missing.
function writtenForAbroad(digits: string, region: Region | null): OneReading | null {
  if (digits.startsWith('+') || region === null) return null;
  const prefix = ['00', '011'].find((one) => digits.startsWith(one)) ?? '';
  const candidate = `+${digits.slice(prefix.length)}`;
  const number = parseValid(candidate, null);
  const instead = number === null ? null : describeNumber(number, candidate, null);
  if (instead === null) return null;
  if (prefix === '') return refuse('invalid_for_region', { instead });
  if (isInternationalPrefix(prefix, region)) return { ...instead, notes: [...instead.notes, 'international_prefix'] };
  return refuse('wrong_international_prefix', {
    what: `Calls abroad do not start with ${prefix} in this country (${countryName(region)}).`,
    instead,
  });
}
