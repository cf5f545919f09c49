import { beforeEach, describe, expect, it } from 'vitest';
import type { LastChoice } from '../../../src-main/calls/draft/last-choice';
import { noChoice } from '../../../src-main/calls/draft/last-choice';
import type { DraftEdit } from '../../../src-main/calls/draft/draft-desk';
import { DraftDesk } from '../../../src-main/calls/draft/draft-desk';
import type { DraftAgent } from '../../../src-main/domain/call/agent-choice';
import type { Draft } from '../../../src-main/domain/draft';
import type { AccountId, AgentId, AttemptId, DraftId } from '../../../src-main/domain/ids';
import type { E164 } from '../../../src-main/domain/number';
import { createVariableMemory } from '../../../src-main/calls/draft/remembered-variables';
import { emptyOneOff } from '../../../src-main/domain/one-off/one-off-form';
import { ok } from '../../../src-main/domain/result';
import { settled } from '../../doubles/manual-time';
import { aForm } from '../../doubles/one-off';

const from = '+14155550100' as E164;
const to = '+12125550142' as E164;
const agent: DraftAgent = { kind: 'saved', id: '77' as AgentId, name: 'Reception' };
const A = 'a' as AccountId;
const B = 'b' as AccountId;

let desk: DraftDesk;
let remembered: Map<AccountId, LastChoice>;
let replaced: Draft[];

beforeEach(async () => {
  let made = 0;
  remembered = new Map();
  const kept = new Map<string, string>();
  const texts = {
    get: (key: string) => Promise.resolve(ok(kept.get(key) ?? null)),
    set: (key: string, value: string) => Promise.resolve((kept.set(key, value), ok(undefined))),
  };
  desk = new DraftDesk(
    { draftId: () => `draft-${++made}` as DraftId, attemptId: () => 'unused' as AttemptId },
    {
      load: (account) => Promise.resolve(remembered.get(account) ?? noChoice),
      save: (account, choice) => remembered.set(account, choice),
    },
    createVariableMemory(texts),
  );
  await desk.useAccount(A);
  replaced = [];
  desk.onReplaced((draft) => replaced.push(draft));
});

const fieldsOf = ({ text, from: line, agent: choice, maxHold, oneOff, variables }: Draft): DraftEdit => ({
  text,
  from: line,
  agent: choice,
  maxHold,
  oneOff,
  variables,
});

const edit = (change: Partial<DraftEdit> = {}) => {
  return desk.edit(desk.current().id, { ...fieldsOf(desk.current()), ...change });
};

describe('a draft', () => {
  it("takes a window's edits and does not send them back", () => {
    edit({ text: '212', from, agent });
    expect(desk.current()).toMatchObject({ text: '212', from, agent });
    expect(replaced).toEqual([]);
  });

  it('refuses an edit that was meant for an earlier draft', () => {
    const old = desk.current().id;
    desk.prefill(to);
    expect(desk.edit(old, { ...fieldsOf(desk.current()), text: '999' })).toMatchObject({
      ok: false,
      error: { code: 'draft_changed' },
    });
    expect(desk.current().text).toBe(to);
  });

  it('gets a new id with every use, so that a press can never be repeated on it', () => {
    const ids = [desk.current().id];
    desk.next(desk.current().id, false);
    ids.push(desk.current().id);
    desk.next(desk.current().id, true);
    ids.push(desk.current().id);
    expect(new Set(ids).size).toBe(3);
  });

  it('is empty after a call and keeps its number after a refusal', () => {
    edit({ text: '212', from, agent });
    desk.next(desk.current().id, true);
    expect(desk.current().text).toBe('212');
    desk.next(desk.current().id, false);
    expect(desk.current()).toMatchObject({ text: '', from, agent });
  });

  it('is not emptied by an outcome of an earlier draft', () => {
    const old = desk.current().id;
    desk.next(old, false);
    edit({ text: '212' });
    desk.next(old, false);
    expect(desk.current().text).toBe('212');
  });
});

describe('the last choices', () => {
  it('are remembered for each account', async () => {
    edit({ from, agent });
    await desk.useAccount(B);
    expect(desk.current()).toMatchObject({ from: null, agent: null });
    await desk.useAccount(A);
    expect(desk.current()).toMatchObject({ from, agent });
  });

  it('do not take the number along into oblivion', async () => {
    edit({ text: '212' });
    await desk.useAccount(B);
    expect(desk.current().text).toBe('212');
  });
});

describe('a one-off configuration', () => {
  const oneOff = aForm();

  it('stays in the draft while another agent is chosen, and is the last choice of its account', async () => {
    edit({ agent: { kind: 'one_off' }, oneOff });
    edit({ agent });
    expect(desk.current()).toMatchObject({ agent, oneOff });
    expect(remembered.get(A)).toMatchObject({ agent, oneOff });
    await desk.useAccount(B);
    expect(desk.current().oneOff).toEqual(emptyOneOff);
    await desk.useAccount(A);
    expect(desk.current().oneOff).toEqual(oneOff);
  });
});

describe('variables', () => {
  const other: DraftAgent = { kind: 'saved', id: '78' as AgentId, name: 'Night desk' };
  const rows = [{ name: 'day', value: 'Friday' }];

  it('belong to an agent: another one brings its own, and until they come there are none', async () => {
    edit({ from, agent });
    edit({ variables: rows });
    edit({ agent: other });
    expect(desk.current().variables).toEqual([]);
    await settled();
    expect(desk.current().variables).toEqual([]);
    edit({ agent });
    await settled();
    expect(desk.current().variables).toEqual(rows);
    expect(replaced.at(-1)).toMatchObject({ agent, variables: rows });
  });

  it('of a number’s own agent belong to the number', async () => {
    edit({ from, agent: { kind: 'number_own', id: null, name: '' } });
    edit({ variables: rows });
    edit({ from: '+442079460018' as E164 });
    await settled();
    expect(desk.current().variables).toEqual([]);
    edit({ from });
    await settled();
    expect(desk.current().variables).toEqual(rows);
  });

  it('that come after the person has typed others are not taken', async () => {
    edit({ from, agent });
    edit({ variables: rows });
    edit({ agent: other });
    edit({ agent });
    edit({ variables: [{ name: 'typed', value: '' }] });
    await settled();
    expect(desk.current().variables).toEqual([{ name: 'typed', value: '' }]);
  });

  it('are there again with the account', async () => {
    edit({ from, agent });
    edit({ variables: rows });
    await desk.useAccount(B);
    await desk.useAccount(A);
    expect(desk.current().variables).toEqual(rows);
  });
});
