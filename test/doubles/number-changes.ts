import type { ConnectionChanges, NumberImports } from '../../src-main/directory/connections-port';
import { DirectoryDesk } from '../../src-main/directory/directory-desk';
import type { LineChanges, LineReader } from '../../src-main/directory/lines-port';
import type { Connection } from '../../src-main/domain/directory/connection';
import type { DirectoryParts } from '../../src-main/domain/directory/directory';
import { emptyDirectory } from '../../src-main/domain/directory/directory';
import type { Line } from '../../src-main/domain/directory/line';
import type { Verification } from '../../src-main/domain/directory/verification';
import type { ConnectionId } from '../../src-main/domain/ids';
import { problem } from '../../src-main/domain/problem/make-problem';
import type { Problem } from '../../src-main/domain/problem/problem';
import type { Result } from '../../src-main/domain/result';
import { fail, ok } from '../../src-main/domain/result';
import { aSavedAgent } from './directory';

export const aConnection = (fields: Partial<Connection> = {}): Connection => ({
  id: '21' as ConnectionId,
  name: 'Trunk',
  provider: 'twilio',
  setupMethod: 'api_key',
  status: 'connected',
  lastTestedAt: null,
  numbersImported: null,
  createdAt: null,
  ...fields,
});

const passed: Verification = { passed: true, explanation: 'Fine.', facts: [] };

/** An organization at a ThunderPhone of the test's own: changes change it, and everything asked is remembered. */
export class PretendOrganization {
  lines: Line[] = [];
  connections: Connection[] = [];
  readonly asked: string[] = [];
  /** What the next change answers instead of being made; `lost` is made all the same. */
  next: 'made' | 'lost' | Problem = 'made';
  verification: Result<Verification, Problem> = ok(passed);
  /** Holds the answer of a verification back until it is called. */
  release: (() => void) | null = null;

  readonly directories = new DirectoryDesk(
    {
      agents: () => this.part('agents', [aSavedAgent()]),
      lines: () => this.part('lines', this.lines),
      voices: () => this.part('voices', []),
      connections: () => this.part('connections', this.connections),
      billing: () => this.part('billing', { balanceCents: 1, autoReload: null, hasPaymentMethod: null }),
      confirmation: () => this.part('confirmation', { confirmed: true, confirmedAt: null }),
      transactions: () => this.part('transactions', { rows: [], total: 0, nextOffset: null }),
    },
    {
      load: () => Promise.resolve(ok(emptyDirectory)),
      save: () => Promise.resolve(ok(undefined)),
      forget: () => Promise.resolve(ok(undefined)),
    },
    () => 1_000,
  );

  readonly lineChanges: LineChanges & LineReader = {
    line: (_account, id) => {
      this.asked.push(`line ${id}`);
      const line = this.lines.find((one) => one.id === id);
      return Promise.resolve(line ? ok(line) : fail(problem('api_not_found')));
    },
    verify: async (_account, id) => {
      this.asked.push(`verify ${id}`);
      if (this.release) await new Promise<void>((resolve) => (this.release = resolve));
      return this.verification;
    },
    setOutboundAgent: (_account, id, agent) =>
      this.change(`agent ${id} ${String(agent)}`, () => {
        this.lines = this.lines.map((one) => (one.id === id ? { ...one, outboundAgentId: agent } : one));
        return this.lines.find((one) => one.id === id) ?? null;
      }),
  };

  readonly connectionChanges: ConnectionChanges & NumberImports = {
    test: () => Promise.reject(new Error('not asked for')),
    create: (_account, name) =>
      this.change(`create ${name}`, () => {
        const made = aConnection({ id: '22' as ConnectionId, name });
        this.connections = [...this.connections, made];
        return made;
      }),
    rename: (_account, id, name) =>
      this.change(`rename ${id}`, () => {
        this.connections = this.connections.map((one) => (one.id === id ? { ...one, name } : one));
        return null;
      }),
    rotate: (_account, id) => this.change(`rotate ${id}`, () => null),
    remove: (_account, id) =>
      this.change(`remove ${id}`, () => {
        this.connections = this.connections.filter((one) => one.id !== id);
        return null;
      }),
    available: () => Promise.resolve(ok([])),
    importNumbers: (_account, id, numbers) =>
      this.change(`import ${id}`, () => {
        this.lines = [...this.lines, ...numbers.map((number, index) => this.imported(index, number))];
        return null;
      }),
  };

  private imported(index: number, number: Line['number']): Line {
    const [like] = this.lines;
    if (!like) throw new Error('an organization of the test has at least one number');
    return { ...like, id: `9${index}` as Line['id'], number, status: 'provisioning', verification: 'unverified' };
  }

  private part<N extends keyof DirectoryParts>(name: N, value: DirectoryParts[N]) {
    this.asked.push(name);
    return Promise.resolve(ok(value));
  }

  private change<T>(what: string, make: () => T): Promise<Result<T, Problem>> {
    this.asked.push(what);
    const { next } = this;
    if (next !== 'made' && next !== 'lost') return Promise.resolve(fail(next));
    const made = make();
    return Promise.resolve(next === 'made' ? ok(made) : fail(problem('change_unconfirmed')));
  }
}
