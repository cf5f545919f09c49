import { beforeEach, describe, expect, it } from 'vitest';
import { DirectoryDesk } from '../../../src-main/directory/directory-desk';
import type { DirectoryCache, DirectorySource } from '../../../src-main/directory/ports';
import type { Directory, DirectoryParts } from '../../../src-main/domain/directory/directory';
import { emptyDirectory } from '../../../src-main/domain/directory/directory';
import type { Problem } from '../../../src-main/domain/problem/problem';
import { problem } from '../../../src-main/domain/problem/make-problem';
import type { Result } from '../../../src-main/domain/result';
import { fail, ok } from '../../../src-main/domain/result';
import { anOwnLine, aSavedAgent, read } from '../../doubles/directory';
import { held } from '../../doubles/fake-bridge';
import { ACCOUNT } from '../../doubles/sample-attempts';

const parts: DirectoryParts = {
  agents: [aSavedAgent()],
  lines: [anOwnLine()],
  voices: [],
  connections: [],
  billing: { balanceCents: 4_210, autoReload: null, hasPaymentMethod: null },
  confirmation: { confirmed: true, confirmedAt: null },
  transactions: { rows: [], total: 0, nextOffset: null },
};

let asked: string[];
let failing: Set<string>;
let kept: Directory;
let desk: DirectoryDesk;

const answer =
  <N extends keyof DirectoryParts>(name: N) =>
  (): Promise<Result<DirectoryParts[N], Problem>> => {
    asked.push(name);
    return Promise.resolve(failing.has(name) ? fail(problem('network_unreachable')) : ok(parts[name]));
  };
const source: DirectorySource = {
  agents: answer('agents'),
  lines: answer('lines'),
  voices: answer('voices'),
  connections: answer('connections'),
  billing: answer('billing'),
  confirmation: answer('confirmation'),
  transactions: answer('transactions'),
};
const cache: DirectoryCache = {
  load: () => Promise.resolve(ok(kept)),
  save: (_account, name, part) => {
    kept = { ...kept, [name]: part };
    return Promise.resolve(ok(undefined));
  },
  forget: () => Promise.resolve(ok(undefined)),
};

beforeEach(() => {
  asked = [];
  failing = new Set();
  kept = emptyDirectory;
  desk = new DirectoryDesk(source, cache, () => 1_000);
});

describe('refreshing', () => {
  it('reads what is needed for calling, or the parts that are named', async () => {
    await desk.refresh(ACCOUNT);
    expect(asked).toEqual(['agents', 'lines', 'billing', 'confirmation']);
    await desk.refresh(ACCOUNT, ['voices']);
    expect(asked).toHaveLength(5);
    expect(kept.agents).toEqual({ value: parts.agents, fetchedAt: 1_000 });
  });

  it('shares a reading that is under way, part by part', async () => {
    await Promise.all([desk.refresh(ACCOUNT, ['agents', 'lines']), desk.refresh(ACCOUNT, ['agents'])]);
    expect(asked).toEqual(['agents', 'lines']);
  });

  it('a part that fails keeps what it had and costs no other', async () => {
    await desk.refresh(ACCOUNT);
    failing.add('agents');
    expect(await desk.refresh(ACCOUNT)).toMatchObject({ ok: false, error: { code: 'network_unreachable' } });
    const { directory, parts: standing } = desk.standing(ACCOUNT);
    expect(directory.agents?.value).toEqual(parts.agents);
    expect(standing.agents).toMatchObject({ loading: false, problem: { code: 'network_unreachable' } });
    expect(standing.lines.problem).toBeNull();
    failing.clear();
    await desk.refresh(ACCOUNT, ['agents']);
    expect(desk.standing(ACCOUNT).parts.agents.problem).toBeNull();
  });

  it('raises the version of what is new, and of nothing else', async () => {
    await desk.refresh(ACCOUNT);
    const before = desk.standing(ACCOUNT).parts;
    await desk.refresh(ACCOUNT, ['billing']);
    const after = desk.standing(ACCOUNT).parts;
    expect(after.billing.version).toBeGreaterThan(before.billing.version);
    expect(after.agents.version).toBe(before.agents.version);
  });
});

describe('a change', () => {
  it('is not undone by a reading that began before it', async () => {
    const slow = held<Result<DirectoryParts['billing'], Problem>>();
    const readings = [slow.promise, Promise.resolve(ok({ ...parts.billing, balanceCents: 7 }))];
    const billing = () => readings.shift() ?? slow.promise;
    desk = new DirectoryDesk({ ...source, billing }, cache, () => 1_000);
    const reading = desk.refresh(ACCOUNT, ['billing']);
    await desk.put(ACCOUNT, 'billing', { ...parts.billing, balanceCents: 7 });
    slow.give(ok(parts.billing));
    expect(await reading).toEqual(ok(null));
    const { directory, parts: standing } = desk.standing(ACCOUNT);
    expect(directory.billing?.value.balanceCents).toBe(7);
    expect(standing.billing).toMatchObject({ loading: false, problem: null, triedAt: 1_000 });
  });
});

describe('recalling', () => {
  it('brings back what was kept, with its age', async () => {
    kept = { ...emptyDirectory, agents: read(parts.agents) };
    await desk.recall(ACCOUNT);
    expect(desk.standing(ACCOUNT).directory.agents).toEqual({ value: parts.agents, fetchedAt: 0 });
    expect(desk.standing(ACCOUNT).parts.agents.version).toBeGreaterThan(0);
    expect(desk.standing(ACCOUNT).parts.lines.version).toBe(0);
  });

  it('does not put the past over what was read since', async () => {
    await desk.refresh(ACCOUNT, ['agents']);
    kept = { ...emptyDirectory, agents: read([]), lines: read(parts.lines) };
    await desk.recall(ACCOUNT);
    expect(desk.standing(ACCOUNT).directory.agents?.value).toEqual(parts.agents);
    expect(desk.standing(ACCOUNT).directory.lines?.value).toEqual(parts.lines);
  });
});

describe('a change at ThunderPhone', () => {
  it('amends one row and keeps the age of the list', async () => {
    await desk.refresh(ACCOUNT, ['lines']);
    const before = desk.standing(ACCOUNT);
    await desk.amend(ACCOUNT, 'lines', (lines) => lines.map((line) => ({ ...line, label: 'Front desk' })));
    const { directory, parts: now } = desk.standing(ACCOUNT);
    expect(directory.lines?.value[0]?.label).toBe('Front desk');
    expect(directory.lines?.fetchedAt).toBe(before.directory.lines?.fetchedAt);
    expect(now.lines.version).toBeGreaterThan(before.parts.lines.version);
    expect(kept.lines?.value[0]?.label).toBe('Front desk');
  });

  it('is not undone by a reading that began before it', async () => {
    await desk.refresh(ACCOUNT, ['lines']);
    asked = [];
    const reading = desk.refresh(ACCOUNT, ['lines']);
    const changed = [anOwnLine({ label: 'Changed meanwhile' })];
    await desk.amend(ACCOUNT, 'lines', () => changed);
    await reading;
    expect(asked).toEqual(['lines', 'lines']);
  });

  it('makes a reading under way count only when it is made once more', async () => {
    const reading = desk.refresh(ACCOUNT, ['lines']);
    expect(await desk.reread(ACCOUNT, ['lines'])).toEqual(ok(null));
    await reading;
    expect(asked).toEqual(['lines', 'lines']);
  });

  it('of a part that nobody has read is left to its first reading', async () => {
    await desk.amend(ACCOUNT, 'connections', () => []);
    expect(desk.standing(ACCOUNT).directory.connections).toBeNull();
  });
});
