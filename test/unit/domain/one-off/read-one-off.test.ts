import { describe, expect, it } from 'vitest';
import { formOf } from '../../../../src-main/domain/one-off/one-off-config';
import { emptyOneOff } from '../../../../src-main/domain/one-off/one-off-form';
import { readOneOff } from '../../../../src-main/domain/one-off/read-one-off';
import { aForm, aTool } from '../../../doubles/one-off';

describe('a one-off configuration', () => {
  it('needs a prompt and a voice, and says so at each', () => {
    expect(readOneOff(emptyOneOff)).toMatchObject({
      ok: false,
      error: { prompt: expect.any(String) as string, voice: expect.any(String) as string },
    });
    expect(readOneOff(aForm({ prompt: ' \n', voice: ' ' }))).toMatchObject({ ok: false });
    expect(readOneOff(aForm())).toMatchObject({ ok: true, value: { voice: 'olivia', product: null, tools: [] } });
  });

  it('keeps the prompt exactly as written', () => {
    expect(readOneOff(aForm({ prompt: '  a\n b ' }))).toMatchObject({ value: { prompt: '  a\n b ' } });
  });

  it('takes products that are not known', () => {
    expect(readOneOff(aForm({ product: 'hurricane' }))).toMatchObject({ value: { product: 'hurricane' } });
  });

  it.each([
    ['storm-base', null],
    ['spark', 'extra'],
    ['', 'extra'],
  ])('with the product %j sends the thinking level %j', (product, level) => {
    expect(readOneOff(aForm({ product, thinkingLevel: 'extra' }))).toMatchObject({ value: { thinkingLevel: level } });
  });

  it('sends an acknowledgement only with a product that has one', () => {
    const form = { acknowledgementMode: 'manual', acknowledgementPrompt: 'One moment.' };
    expect(readOneOff(aForm({ ...form, product: 'storm-base' }))).toMatchObject({ value: { acknowledgement: null } });
    expect(readOneOff(aForm({ ...form, product: 'storm-base-with-ack' }))).toMatchObject({
      value: { acknowledgement: { mode: 'manual', prompt: 'One moment.' } },
    });
  });

  it('needs the words of a manual acknowledgement, and none of an automatic one', () => {
    const product = 'storm-extra-with-ack';
    expect(readOneOff(aForm({ product, acknowledgementMode: 'manual' }))).toEqual({
      ok: false,
      error: { acknowledgementPrompt: expect.any(String) as string },
    });
    expect(readOneOff(aForm({ product, acknowledgementMode: 'auto' }))).toMatchObject({
      value: { acknowledgement: { mode: 'auto' } },
    });
  });

  it.each([
    ['thinkingLevel', 'deep'],
    ['tools', '{'],
    ['tools', '[{}]'],
  ] as const)('refuses %s %j at that field', (field, text) => {
    const read = readOneOff(aForm({ [field]: text }));
    expect(read.ok ? [] : Object.keys(read.error)).toEqual([field]);
  });

  it('comes back from a configuration as the form it was', () => {
    const form = aForm({
      name: 'Friday',
      product: 'storm-base-with-ack',
      backgroundTrack: 'CALL_CENTER',
      acknowledgementMode: 'manual',
      acknowledgementPrompt: 'One moment.',
      tools: JSON.stringify([aTool({ 'X-Key': '{{secret:11111111-aaaa}}' })], null, 2),
    });
    const read = readOneOff(form);
    expect(read.ok && formOf(read.value, 'Friday')).toEqual(form);
  });
});
