import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strikeOut } from '../../../src-main/thunderphone/wire/strike-out';

const without = (text: string, words: readonly string[]): string =>
  strikeOut(text, [
    { words: ['sk_live_0123456789'], mark: '[key]' },
    { words, mark: '[credential]' },
  ]);

describe('words that no answer may bring back', () => {
  it.each([
    ['in a text', '{"detail":"no such token: t0k3n-abc"}', ['t0k3n-abc'], '{"detail":"no such token: [credential]"}'],
    ['within a word', '{"a":"xt0k3n-abcx"}', ['t0k3n-abc'], '{"a":"x[credential]x"}'],
    ['as a name', '{"t0k3n-abc":[1]}', ['t0k3n-abc'], '{"[credential]":[1]}'],
    ['with escapes', '{"a":"\\u0074\\u0030k3n-abc"}', ['t0k3n-abc'], '{"a":"[credential]"}'],
    ['with escapes of other letters', '{"a":"p\\u00E4ssw\\u00F6rd-1"}', ['pässwörd-1'], '{"a":"[credential]"}'],
    ['in what is no JSON', '<p>t0k3n-abc</p>', ['t0k3n-abc'], '<p>[credential]</p>'],
    ['with signs that patterns know', '{"a":"x.*+?^${}()|[]/-\\\\y"}', ['x.*+?^${}()|[]/-\\y'], '{"a":"[credential]"}'],
    [
      'the longer before the shorter',
      '{"a":"anna-secret anna"}',
      ['anna', 'anna-secret'],
      '{"a":"[credential] [credential]"}',
    ],
    [
      'a short one as a word',
      '{"a":"user anna, port 5060."}',
      ['anna', '5060'],
      '{"a":"user [credential], port [credential]."}',
    ],
  ])('are struck out %s', (_where, text, secrets, expected) => {
    expect(without(text, secrets)).toBe(expected);
  });

  it.each(['plain-secret', 'with "quotes" in it', 'back\\slash-ed', 'pässwörd-of-it'])(
    'are struck out where a message quotes the request: %s',
    (secret) => {
      const request = JSON.stringify({ password: secret });
      const ascii = request.replace(/[^\0-\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
      for (const quoted of [request, ascii]) {
        expect(without(JSON.stringify({ detail: `bad: ${quoted}` }), [secret])).toBe(
          JSON.stringify({ detail: 'bad: {"password":"[credential]"}' }),
        );
      }
    },
  );

  it('are told apart from the key, which an escape does not hide either', () => {
    const echo = '{"detail":"s\\u006b_live_0123456789 with t0k3n-abc","a":"sk_live_0123456789"}';
    expect(without(echo, ['t0k3n-abc'])).toBe('{"detail":"[key] with [credential]","a":"[key]"}');
  });

  it('leave an answer as it was written that holds none of them', () => {
    const text = '{"n": 1e999, "a": "\\u0041 \\u00e4 \\/", "a": 1.50}';
    for (const words of [[], ['t0k3n-abc'], ['pässwörd-of-it']]) expect(without(text, words)).toBe(text);
  });

  it('damage no id that happens to hold a short one, and no number', () => {
    const text = '{"id":9007199254740993,"verification_evidence_id":"vev_a5060b"}';
    expect(without(text, ['5060', 'tls', '7199'])).toBe(text);
  });

  it('are in no answer, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8, unit: 'grapheme' }), fc.json(), (secret, json) => {
        const echo = JSON.stringify({ [secret]: [secret, { detail: `no ${secret}!` }], json });
        expect(JSON.stringify(JSON.parse(without(echo, [secret])))).not.toContain(JSON.stringify(secret).slice(1, -1));
      }),
    );
  });
});
