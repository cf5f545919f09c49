import { isArray, isObject, type Json } from '../../http/json';
import { oneOf } from '../chance';
import type { Phrasebook } from './phrasebook';

/** Puts words into the `{places}` of a phrase. */
export type Fill = (phrase: string) => string;

/** Words drawn anew at each place, but for those that stay the same in one call: who calls whom. */
export function fillWith({ words }: Phrasebook, fixed: Readonly<Record<string, string>>, random: () => number): Fill {
  return (phrase) =>
    phrase.replaceAll(/\{(\w+)\}/g, (place, key: string) => {
      const known = fixed[key];
      if (known !== undefined) return known;
      const choices = words[key];
      return choices === undefined ? place : oneOf(choices, random());
    });
}

/** A sentence that began with a place begins with a capital all the same. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The same in every text of a JSON value. */
export function fillJson<T extends Json>(value: T, fill: Fill): T;
export function fillJson(value: Json, fill: Fill): Json {
  if (typeof value === 'string') return fill(value);
  if (isArray(value)) return value.map((one) => fillJson(one, fill));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, member === undefined ? undefined : fillJson(member, fill)]),
  );
}
