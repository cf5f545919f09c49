import { describe, expect, it } from 'vitest';
import type { SnapshotView } from '../../../../src-main/contract/views';
import type { Answer } from '../../../../src-main/contract/envelope';
import { createApp } from '../../../../src-renderer/state/create-app';
import { answer, FakeBridge, held, refuse } from '../../../doubles/fake-bridge';
import { aBilling, aCall, aDirectory, aLine, anAccount, anAgent, aProblem, aSnapshot } from '../../../doubles/views';

const manyAgents = (count: number) =>
  Array.from({ length: count }, (_, at) => anAgent({ id: String(at), name: `A ${at}` }));

describe('starting', () => {
  it('takes the snapshot, and after it, in order, the events that came before it', async () => {
    const bridge = new FakeBridge();
    const snapshot = held<Answer<SnapshotView>>();
    bridge.on('app.snapshot', () => snapshot.promise);
    const app = createApp(bridge);
    const started = app.start();
    bridge.tell({ kind: 'calls', changed: [aCall({ label: 'Initiated', state: 'initiated' })] });
    bridge.tell({ kind: 'calls', changed: [aCall({ label: 'In progress' })] });
    expect(app.store.getState().calls).toEqual([]);
    snapshot.give(answer(aSnapshot({ calls: [aCall({ label: 'Sending', state: 'sending' })] })));
    await started;
    expect(app.store.getState().phase).toBe('ready');
    expect(app.store.getState().calls.map(({ label }) => label)).toEqual(['In progress']);
  });

  it('keeps the reason when main gives no snapshot, and can be started again', async () => {
    const bridge = new FakeBridge().on('app.snapshot', () => refuse(aProblem('internal')));
    const app = createApp(bridge);
    await app.start();
    expect(app.store.getState()).toMatchObject({ phase: 'failed', startProblem: { code: 'internal' } });
    bridge.on('app.snapshot', () => answer(aSnapshot()));
    await app.start();
    expect(app.store.getState()).toMatchObject({ phase: 'ready', startProblem: null });
  });

  it('turns a broken bridge into a problem', async () => {
    const app = createApp({
      command: () => Promise.reject(new Error('channel closed')),
      onEvent: () => () => undefined,
    });
    await expect(app.ask('calls.check', { attemptId: 'x' })).resolves.toMatchObject({
      ok: false,
      error: { code: 'internal' },
    });
  });
});

describe('events', () => {
  it('close the details of a call when another account is used, and no other change of accounts does', async () => {
    const bridge = new FakeBridge();
    const app = createApp(bridge);
    await app.start();
    app.select('attempt-1');
    bridge.tell({ kind: 'accounts', accounts: [anAccount({ name: 'Renamed' })], activeAccountId: 'account-1' });
    expect(app.store.getState().selectedAttemptId).toBe('attempt-1');
    bridge.tell({ kind: 'accounts', accounts: [anAccount({ id: 'account-2' })], activeAccountId: 'account-2' });
    expect(app.store.getState().selectedAttemptId).toBeNull();
  });

  it('adds, changes and removes calls, newest first', async () => {
    const bridge = new FakeBridge({ calls: [aCall({ attemptId: 'old', createdAt: 1 })] });
    const app = createApp(bridge);
    await app.start();
    const ids = () => app.store.getState().calls.map(({ attemptId }) => attemptId);
    bridge.tell({ kind: 'calls', changed: [aCall({ attemptId: 'new', createdAt: 2 })] });
    expect(ids()).toEqual(['new', 'old']);
    bridge.tell({ kind: 'calls', changed: [aCall({ attemptId: 'new', createdAt: 2, label: 'Completed' })] });
    expect(app.store.getState().calls[0]?.label).toBe('Completed');
    bridge.tell({ kind: 'calls', changed: [aCall({ attemptId: 'new', dismissed: true })] });
    expect(ids()).toEqual(['old']);
  });

  it('mirrors accounts, notices, storage and the view that main asks for', async () => {
    const bridge = new FakeBridge();
    const app = createApp(bridge);
    await app.start();
    bridge.tell({ kind: 'accounts', accounts: [anAccount({ id: 'b' })], activeAccountId: 'b' });
    bridge.tell({ kind: 'notices', notices: [{ id: 'n', tone: 'news', title: 'T', text: 'x' }] });
    bridge.tell({ kind: 'storage', state: 'failed' });
    bridge.tell({ kind: 'show', view: 'history', attemptId: 'attempt-9' });
    expect(app.store.getState()).toMatchObject({
      accounts: [{ id: 'b' }],
      activeAccountId: 'b',
      notices: [{ id: 'n' }],
      storage: 'failed',
      view: 'history',
      selectedAttemptId: 'attempt-9',
    });
  });
});

describe('the directory', () => {
  it('reads all pages, and again only when the version changes', async () => {
    const bridge = new FakeBridge({}, { lines: [aLine()], agents: manyAgents(450) });
    const app = createApp(bridge);
    await app.start();
    expect(app.store.getState().rows.agents.rows).toHaveLength(450);
    expect(bridge.payloads('directory.agents').map(({ offset }) => offset)).toEqual([0, 200, 400]);
    bridge.tell({ kind: 'directory', directory: aDirectory({ billing: aBilling({ balanceCents: 1 }) }) });
    expect(bridge.payloads('directory.agents')).toHaveLength(3);
    bridge.tell({ kind: 'directory', directory: aDirectory({}, { version: 2 }) });
    await expect.poll(() => app.store.getState().rows.lines.version).toBe(2);
    expect(bridge.payloads('directory.agents')).toHaveLength(6);
  });

  it('keeps the rows that are there when reading fails, and reads again when asked', async () => {
    const bridge = new FakeBridge({}, { lines: [aLine()], agents: [anAgent()] });
    const app = createApp(bridge);
    await app.start();
    bridge.on('directory.lines', () => refuse(aProblem('storage_unavailable')));
    bridge.tell({ kind: 'directory', directory: aDirectory({}, { version: 2 }) });
    await expect.poll(() => app.store.getState().rows.lines.problem?.code).toBe('storage_unavailable');
    expect(app.store.getState().rows.lines.rows).toHaveLength(1);
    bridge.on('directory.lines', () => answer({ rows: [aLine(), aLine({ id: '12' })], total: 2 }));
    app.readDirectoryAgain();
    await expect.poll(() => app.store.getState().rows.lines.rows.length).toBe(2);
    expect(app.store.getState().rows.lines.problem).toBeNull();
  });

  it('never shows the rows of one account under another', async () => {
    const bridge = new FakeBridge({}, { lines: [aLine()], agents: [anAgent()] });
    const app = createApp(bridge);
    await app.start();
    const lines = held<Answer<{ rows: never[]; total: number }>>();
    bridge.on('directory.lines', () => lines.promise);
    bridge.tell({ kind: 'directory', directory: aDirectory({ accountId: 'account-2' }, { version: 2 }) });
    expect(app.store.getState().rows).toMatchObject({
      accountId: 'account-2',
      lines: { rows: [], version: null, reading: true },
    });
    expect(app.store.getState().rows.agents.rows).toEqual([]);
    lines.give(answer({ rows: [], total: 0 }));
    await expect.poll(() => app.store.getState().rows.lines.version).toBe(2);
  });

  it('drops a reading that a newer one has overtaken', async () => {
    const bridge = new FakeBridge({}, { lines: [], agents: [] });
    const app = createApp(bridge);
    await app.start();
    const slow = held<Answer<{ rows: ReturnType<typeof aLine>[]; total: number }>>();
    bridge.on('directory.lines', () => slow.promise);
    bridge.tell({ kind: 'directory', directory: aDirectory({}, { version: 2 }) });
    bridge.on('directory.lines', () => answer({ rows: [aLine({ label: 'new' })], total: 1 }));
    bridge.tell({ kind: 'directory', directory: aDirectory({}, { version: 3 }) });
    await expect.poll(() => app.store.getState().rows.lines.version).toBe(3);
    slow.give(answer({ rows: [aLine({ label: 'overtaken' })], total: 1 }));
    await slow.promise;
    expect(app.store.getState().rows).toMatchObject({ lines: { version: 3, rows: [{ label: 'new' }] } });
  });

  it('ends when a list shrinks while it is read', async () => {
    const bridge = new FakeBridge();
    bridge.on('directory.agents', ({ offset }) => answer({ rows: offset === 0 ? manyAgents(200) : [], total: 300 }));
    const app = createApp(bridge);
    await app.start();
    expect(app.store.getState().rows.agents.rows).toHaveLength(200);
  });
});
