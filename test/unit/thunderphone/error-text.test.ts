import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src-main/thunderphone/answers/clean-text';
import { errorWords } from '../../../src-main/thunderphone/answers/error-words';

const fakeKey = ['sk', 'live', '0123456789abcdef'.repeat(2)].join('_');

describe('the service’s own words, cleaned', () => {
  it.each([
    ['Insufficient balance', 'Insufficient balance'],
    ['  two\r\nlines\tand\u0000 nul ', 'two lines and nul'],
    ['turned \u202Earound\u202C and \u200Bhidden', 'turned around and hidden'],
    ['<b>bold</b> <script>alert(1)</script>text<br/>', 'bold alert(1) text'],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    [`bad key ${fakeKey}.`, 'bad key sk_live_….'],
    ['half \uD83D character', 'half \uFFFD character'],
    ['whole 📞 character', 'whole 📞 character'],
  ])('%j reads %j', (given, wanted) => {
    expect(cleanText(given)).toBe(wanted);
  });

  it('is at most 500 characters long and never cut within one', () => {
    const cleaned = cleanText('📞'.repeat(2_000));
    expect(Array.from(cleaned)).toHaveLength(500);
    expect(cleaned).toMatch(/^(?:📞)+…$/u);
  });
});

describe('error bodies', () => {
  it.each<[string, unknown, string | null, Record<string, string[]> | null]>([
    ['detail as text', { detail: 'Insufficient balance' }, 'Insufficient balance', null],
    ['detail as list', { detail: ['One.', 'Two.'] }, 'One. Two.', null],
    ['detail as object of messages', { detail: { to_number: ['Bad.'] } }, 'to_number: Bad.', { to_number: ['Bad.'] }],
    [
      'detail as located messages',
      { detail: [{ loc: ['body', 'to_number'], msg: 'Bad.' }] },
      'Bad.',
      { to_number: ['Bad.'] },
    ],
    [
      'messages per field',
      { to_number: ['Bad.', 'Worse.'], from_number: ['No.'] },
      'to_number: Bad. Worse.; from_number: No.',
      { to_number: ['Bad.', 'Worse.'], from_number: ['No.'] },
    ],
    ['detail beside fields', { detail: 'No.', to_number: ['Bad.'] }, 'No.', { to_number: ['Bad.'] }],
    ['the widget’s form', { error: 'domain_not_allowed', message: 'Not here.' }, 'Not here.', null],
    ['error as text', { error: 'Not here.' }, 'Not here.', null],
    ['error as object', { error: { message: 'Not here.', type: 'x' } }, 'Not here.', null],
    ['no field at all', { non_field_errors: ['Both.'] }, 'Both.', null],
    ['a bare list', ['One.', 'Two.'], 'One. Two.', null],
    ['other members', { request_id: 'r-1', retry: true, code: 'x' }, null, null],
    ['nothing', {}, null, null],
    ['null', null, null, null],
    ['a number', 4711, null, null],
    ['wrong types throughout', { detail: 4711, message: [], errors: 7 }, null, null],
  ])('%s', (_, body, detail, fields) => {
    expect(errorWords(body)).toMatchObject({ detail, fields });
  });

  it('takes a field named __proto__ for a plain name', () => {
    const words = errorWords(JSON.parse('{"__proto__": ["Bad."]}'));
    expect(Object.keys(words.fields ?? {})).toEqual(['__proto__']);
  });
});
