import { describe, expect, it, test } from 'vitest';
import { cleanPaste } from '../../../src-main/domain/number';

describe('a paste into the number field', () => {
  test.each([
    ['2125550142', '(212) 555-0142'],
    ['+12125550142', '+1 212 555 0142'],
    ['\u202d+1 (212) 555-0142\u202c', '+1 212 555 0142'],
    ['２１２５５５０１４２', '(212) 555-0142'],
    ['tel:+12125550142', '+1 212 555 0142'],
    ['tel:2125550142', '+1 212 555 0142'],
    ['Call 212-555-0142 please', '+1 212 555 0142'],
    ['1-800-FLOWERS', '+1 800 356 9377'],
    ['+1 212\n555 0142', '+1 212 555 0142'],
    ['212', '(212)'],
    ['  ', ''],
  ])('of %j puts %j there', (pasted, text) => {
    expect(cleanPaste(pasted, 'US')).toEqual({ kind: 'text', text });
  });

  it('of two numbers asks which', () => {
    expect(cleanPaste('212-555-0142, 212-555-0143', 'US')).toMatchObject({
      kind: 'choice',
      options: [{ e164: '+12125550142' }, { e164: '+12125550143' }],
    });
  });

  it('that is refused says why and shows what can be shown', () => {
    expect(cleanPaste('  hello\n there ', 'US')).toMatchObject({
      kind: 'refused',
      text: 'hello there',
      refusal: { code: 'letters' },
    });
    expect(cleanPaste('12\u00003', 'US')).toMatchObject({
      kind: 'refused',
      text: '',
      refusal: { code: 'hidden_characters' },
    });
    const long = cleanPaste('5'.repeat(2_000), 'US');
    expect(long).toMatchObject({ kind: 'refused', refusal: { code: 'input_too_long' } });
    expect(long.kind === 'refused' && long.text.length).toBeLessThan(100);
  });
});
