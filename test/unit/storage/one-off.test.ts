import { describe, expect, it } from 'vitest';
import { begin } from '../../../src-main/domain/call/advance';
import type { Placement } from '../../../src-main/domain/call/placement';
import { problem } from '../../../src-main/domain/problem/make-problem';
import type { SecretId } from '../../../src-main/domain/one-off/tools/secret-reference';
import { aTool } from '../../doubles/one-off';
import { press } from '../../doubles/presses';
import { ACCOUNT, CALL, ended, PRESSED_AT } from '../../doubles/sample-attempts';
import { must, openHere, tempFolder } from '../../doubles/storage-kit';

const ID = '12345678-abcd' as SecretId;

const oneOff: Placement['agent'] = {
  kind: 'one_off',
  id: null,
  name: 'One-off: Friday',
  config: {
    prompt: 'You are Mira.',
    voice: 'olivia',
    product: null,
    thinkingLevel: 'extra',
    backgroundTrack: null,
    acknowledgement: null,
    tools: [aTool({ A: `{{secret:${ID}}}` })],
  },
};

describe('a call by an agent made for it', () => {
  const event = press(1, { agent: oneOff });

  it('is read back whole, from the row and from its event', () => {
    const folder = tempFolder();
    const first = openHere(folder);
    first.handlers['attempts.begin'](event);
    first.close(true);
    const { handlers, notes } = openHere(folder);
    expect(must(handlers['attempts.byId'](event.attemptId))).toEqual(begin(event));
    expect(must(handlers['history.timeline'](event.attemptId))).toEqual([event]);
    expect(notes).toEqual([]);
  });

  it('whose configuration a hand has damaged is passed over and noted, and its secrets stay needed', () => {
    const { handlers, database, notes } = openHere(tempFolder());
    handlers['attempts.begin'](event);
    database.run(`UPDATE attempts SET config_json = replace(config_json, '"prompt"', '"promt"')`);
    expect(must(handlers['attempts.byId'](event.attemptId))).toBeNull();
    expect(notes.join()).toContain('config_json');
    expect(must(handlers['secrets.neededByCalls'](ACCOUNT))).toEqual(new Set([ID]));
  });

  it('needs its secrets until it has ended or was refused', () => {
    const { handlers } = openHere(tempFolder());
    handlers['attempts.begin'](event);
    expect(must(handlers['secrets.neededByCalls'](ACCOUNT))).toEqual(new Set([ID]));
    const attempt = begin(event);
    const unconfirmed = { kind: 'unconfirmed', at: PRESSED_AT, problem: problem('network_timeout') } as const;
    handlers['attempts.append'](unconfirmed, attempt);
    handlers['attempts.append']({ kind: 'not_found', at: PRESSED_AT }, attempt);
    // It may be tried again.
    expect(must(handlers['secrets.neededByCalls'](ACCOUNT))).toEqual(new Set([ID]));
    handlers['attempts.append']({ kind: 'found', at: PRESSED_AT, call: ended({ callId: CALL }) }, attempt);
    expect(must(handlers['secrets.neededByCalls'](ACCOUNT))).toEqual(new Set());
  });
});

describe('variables', () => {
  it('are kept with the call', () => {
    const { handlers } = openHere(tempFolder());
    const variables = [{ name: 'day', value: 'Friday' }];
    handlers['attempts.begin'](press(1, { variables }));
    handlers['attempts.begin'](press(2));
    expect(must(handlers['attempts.byId'](press(1).attemptId))).toMatchObject({ variables });
    expect(must(handlers['attempts.byId'](press(2).attemptId))).toMatchObject({ variables: [] });
    expect(must(handlers['history.timeline'](press(2).attemptId))).toMatchObject([{ request: { variables: [] } }]);
  });
});
