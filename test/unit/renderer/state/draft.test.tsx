import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../src-main/contract/envelope';
import type { SnapshotView } from '../../../../src-main/contract/views';
import { createApp } from '../../../../src-renderer/state/create-app';
import { answer, FakeBridge, held, refuse } from '../../../doubles/fake-bridge';
import { settled } from '../../../doubles/manual-time';
import { aDraft, aProblem, aSnapshot } from '../../../doubles/views';

async function started(draft = aDraft()) {
  const bridge = new FakeBridge({ draft });
  const app = createApp(bridge);
  await app.start();
  const text = () => app.store.getState().draft.text;
  return { bridge, app, text };
}

describe('editing', () => {
  it('is on screen at once and goes to main change by change, in order', async () => {
    const { bridge, app, text } = await started();
    app.draft.edit({ text: '2' });
    expect(text()).toBe('2');
    app.draft.edit({ text: '21' });
    app.draft.edit({ from: '+442079460958' });
    const { accountId: _, ...unchanged } = aDraft();
    expect(bridge.payloads('draft.edit')).toEqual([
      { ...unchanged, text: '2', from: '+14155550100' },
      { ...unchanged, text: '21', from: '+14155550100' },
      { ...unchanged, text: '21', from: '+442079460958' },
    ]);
  });

  it('keeps what was typed before main had told a draft', async () => {
    const bridge = new FakeBridge();
    const snapshot = held<Answer<SnapshotView>>();
    bridge.on('app.snapshot', () => snapshot.promise);
    const app = createApp(bridge);
    const start = app.start();
    app.draft.edit({ text: '212' });
    expect(bridge.payloads('draft.edit')).toEqual([]);
    snapshot.give(answer(aSnapshot()));
    await start;
    expect(app.store.getState().draft).toMatchObject({ id: 'draft-1', text: '(212)', from: '+14155550100' });
    expect(bridge.payloads('draft.edit')).toMatchObject([{ id: 'draft-1', text: '(212)' }]);
  });

  it('says when main does not take an edit, until it takes one', async () => {
    const { bridge, app } = await started();
    bridge.on('draft.edit', () => refuse(aProblem('storage_full')));
    app.draft.edit({ text: '2' });
    await settled();
    expect(app.store.getState().draftProblem?.code).toBe('storage_full');
    bridge.on('draft.edit', () => answer(null));
    app.draft.edit({ text: '21' });
    await settled();
    expect(app.store.getState().draftProblem).toBeNull();
  });
});

describe('drafts that main tells', () => {
  it('does not take an echo of an earlier edit for news', async () => {
    const { bridge, app, text } = await started();
    const slow = held<Answer<null>>();
    bridge.on('draft.edit', () => slow.promise);
    app.draft.edit({ text: '2' });
    app.draft.edit({ text: '21' });
    bridge.tell({ kind: 'draft', draft: aDraft({ text: '2' }) });
    expect(text()).toBe('21');
    slow.give(answer(null));
    await settled();
  });

  it('takes over what only main changed and keeps typed text, as when a key arrives late', async () => {
    const { bridge, app } = await started(aDraft({ accountId: null, from: null, agent: null }));
    const slow = held<Answer<null>>();
    bridge.on('draft.edit', () => slow.promise);
    app.draft.edit({ text: '212' });
    bridge.tell({ kind: 'draft', draft: aDraft({ text: '' }) });
    expect(app.store.getState().draft).toEqual(aDraft({ text: '212' }));
    slow.give(answer(null));
    await settled();
  });

  it('takes a prefilled draft whole', async () => {
    const { bridge, app, text } = await started();
    app.draft.edit({ text: '212' });
    bridge.tell({ kind: 'draft', draft: aDraft({ id: 'draft-2', text: '+442079460958' }) });
    expect(text()).toBe('+442079460958');
  });

  it.each([
    { when: 'nothing was typed since', typed: null, expected: '' },
    { when: 'the next number was being typed', typed: '646', expected: '646' },
  ])('begins the next draft when $when', async ({ typed, expected }) => {
    const { bridge, app, text } = await started(aDraft({ text: '(212) 555-0142' }));
    app.draft.placing();
    if (typed !== null) app.draft.edit({ text: typed });
    bridge.tell({ kind: 'draft', draft: aDraft({ id: 'draft-2' }) });
    expect(text()).toBe(expected);
    expect(bridge.payloads('draft.edit').at(-1)).toMatchObject(typed === null ? {} : { id: 'draft-2', text: '646' });
  });
});
