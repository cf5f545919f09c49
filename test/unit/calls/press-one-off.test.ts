import { beforeEach, describe, expect, it } from 'vitest';
import type { Shown } from '../../../src-main/calls/place/prepare-placement';
import type { AgentId } from '../../../src-main/domain/ids';
import type { E164 } from '../../../src-main/domain/number';
import type { OneOffForm } from '../../../src-main/domain/one-off/one-off-form';
import { problem } from '../../../src-main/domain/problem/make-problem';
import { settled } from '../../doubles/manual-time';
import { aForm, aTool } from '../../doubles/one-off';
import { pressKit } from '../../doubles/press-kit';

const shown: Shown = {
  to: '+12125550142' as E164,
  from: '+14155550100' as E164,
  agent: { kind: 'saved', id: '77' as AgentId },
  maxHold: '',
  variables: [],
};

let { desk, press, journal, sent, secretsFail }: Awaited<ReturnType<typeof pressKit>> = await pressKit();

beforeEach(async () => {
  ({ desk, press, journal, sent, secretsFail } = await pressKit());
});

describe('an agent made for the call', () => {
  const form = aForm({ name: 'Friday' });
  const oneOff: Shown = { ...shown, agent: { kind: 'one_off', form } };
  const choose = (change: Partial<OneOffForm> = {}) =>
    desk.edit(desk.current().id, { ...desk.current(), agent: { kind: 'one_off' }, oneOff: { ...form, ...change } });

  it('is sent as it was shown, under the name of its template', async () => {
    choose();
    void press.press(desk.current().id, oneOff);
    await settled();
    expect(sent[0]?.agent).toMatchObject({ kind: 'one_off', name: 'One-off: Friday', config: { voice: 'olivia' } });
  });

  it.each<[string, Partial<OneOffForm>]>([
    ['prompt', { prompt: 'Another.' }],
    ['voice', { voice: 'other' }],
    ['tools', { tools: '[]' }],
  ])('is not sent when its %s is not what was shown', async (_, change) => {
    choose(change);
    expect(await press.press(desk.current().id, oneOff)).toMatchObject({ error: { code: 'draft_changed' } });
    expect(sent).toEqual([]);
  });

  it('is not sent incomplete, and says what is missing', async () => {
    choose({ voice: '' });
    const shownSo: Shown = { ...shown, agent: { kind: 'one_off', form: { ...form, voice: '' } } };
    expect(await press.press(desk.current().id, shownSo)).toMatchObject({
      error: { code: 'one_off_invalid', what: 'Choose a voice.' },
    });
  });

  it('is not sent with a header value that was never kept: it would be in the record', async () => {
    const tools = JSON.stringify([aTool({ A: 'bare' })]);
    choose({ tools });
    const shownSo: Shown = { ...shown, agent: { kind: 'one_off', form: { ...form, tools } } };
    expect(await press.press(desk.current().id, shownSo)).toMatchObject({ error: { code: 'tools_invalid' } });
    expect(journal.written).toEqual([]);
  });

  it('is not sent, and nothing is written, while a secret of it is not at hand', async () => {
    secretsFail(problem('tool_secret_missing'));
    choose();
    expect(await press.press(desk.current().id, oneOff)).toMatchObject({ error: { code: 'tool_secret_missing' } });
    expect(journal.written).toEqual([]);
    secretsFail(null);
    void press.press(desk.current().id, oneOff);
    await settled();
    expect(sent).toHaveLength(1);
  });

  it('takes no variables', async () => {
    choose();
    desk.edit(desk.current().id, { ...desk.current(), variables: [{ name: 'a', value: 'b' }] });
    void press.press(desk.current().id, oneOff);
    await settled();
    expect(sent[0]?.variables).toEqual([]);
  });
});

describe('variables', () => {
  const variables = [{ name: ' day ', value: 'Friday' }];
  const set = (rows = variables) => desk.edit(desk.current().id, { ...desk.current(), variables: rows });

  it('are sent as they were shown', async () => {
    set();
    void press.press(desk.current().id, { ...shown, variables });
    await settled();
    expect(sent[0]?.variables).toEqual([{ name: 'day', value: 'Friday' }]);
  });

  it('that were not shown are not sent', async () => {
    set();
    expect(await press.press(desk.current().id, shown)).toMatchObject({ error: { code: 'draft_changed' } });
  });

  it('without a name are not sent', async () => {
    const rows = [{ name: '', value: 'Friday' }];
    set(rows);
    expect(await press.press(desk.current().id, { ...shown, variables: rows })).toMatchObject({
      error: { code: 'variables_invalid' },
    });
  });
});
