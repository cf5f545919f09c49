import { agentsOf, linesOf } from '../domain/directory/directory';
import type { Line } from '../domain/directory/line';
import { isSettling } from '../domain/directory/outbound-eligibility';
import type { Verification } from '../domain/directory/verification';
import type { AccountId, AgentId, LineId } from '../domain/ids';
import { problem } from '../domain/problem/make-problem';
import type { Problem } from '../domain/problem/problem';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { DirectoryDesk } from './directory-desk';
import type { LineChanges, LineReader } from './lines-port';
import type { LinePoller } from './line-poller';

export interface LineDeskParts {
  readonly directories: DirectoryDesk;
  readonly lines: LineChanges & LineReader;
  readonly poller: LinePoller;
}

/** What a person does with the organization's numbers. After each change the number is shown as ThunderPhone has it. */
export class LineDesk {
  private readonly verifying = new Map<string, Promise<Result<Verification, Problem>>>();

  constructor(private readonly parts: LineDeskParts) {}

  find(account: AccountId, id: LineId): Line | null {
    return linesOf(this.parts.directories.standing(account).directory).find((line) => line.id === id) ?? null;
  }

  /** One verification of a number at a time: who asks meanwhile gets its outcome. */
  verify(account: AccountId, id: LineId): Promise<Result<Verification, Problem>> {
    const key = `${account} ${id}`;
    const running = this.verifying.get(key);
    if (running) return running;
    if (this.find(account, id) === null) return Promise.resolve(fail(problem('line_unknown')));
    const verifying = this.verifyOnce(account, id).finally(() => this.verifying.delete(key));
    this.verifying.set(key, verifying);
    return verifying;
  }

  async setOutboundAgent(account: AccountId, id: LineId, agent: AgentId | null): Promise<Result<Line, Problem>> {
    const line = this.find(account, id);
    if (line === null) return fail(problem('line_unknown'));
    const { directory } = this.parts.directories.standing(account);
    if (agent !== null && directory.agents !== null && !agentsOf(directory).some((one) => one.id === agent)) {
      return fail(problem('agent_unknown'));
    }
    const set = await this.parts.lines.setOutboundAgent(account, id, agent);
    if (!set.ok) {
      if (set.error.code === 'change_unconfirmed') await this.readAgain(account, id);
      return set;
    }
    if (set.value === null) return ok((await this.readAgain(account, id)) ?? { ...line, outboundAgentId: agent });
    await showLine(this.parts.directories, account, set.value);
    return ok(set.value);
  }

  /** Goes on looking at every number that is still being set up or verified. */
  followSettling(account: AccountId): void {
    const { directory } = this.parts.directories.standing(account);
    for (const line of linesOf(directory)) if (isSettling(line)) this.parts.poller.follow(account, line.id);
  }

  private async verifyOnce(account: AccountId, id: LineId): Promise<Result<Verification, Problem>> {
    const verified = await this.parts.lines.verify(account, id);
    const line = await this.readAgain(account, id);
    if (line !== null && isSettling(line)) this.parts.poller.follow(account, id);
    return verified;
  }

  private async readAgain(account: AccountId, id: LineId): Promise<Line | null> {
    const read = await this.parts.lines.line(account, id);
    if (!read.ok) return null;
    await showLine(this.parts.directories, account, read.value);
    return read.value;
  }
}

/** Takes one number over as ThunderPhone told it. */
export const showLine = (directories: DirectoryDesk, account: AccountId, line: Line): Promise<void> =>
  directories.amend(account, 'lines', (lines) => lines.map((one) => (one.id === line.id ? line : one)));
