import type { AgentChoice } from '../../domain/call/agent-choice';
import { sameAgent } from '../../domain/call/agent-choice';
import type { Draft } from '../../domain/draft';
import type { AccountId, DraftId } from '../../domain/ids';
import type { E164 } from '../../domain/number';
import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { Identifiers } from '../ports';

/** What a window changes as the person types. */
export type DraftEdit = Pick<Draft, 'text' | 'from' | 'agent' | 'maxHold'>;

/** A from-number and an agent, remembered for each account. */
export interface LastChoice {
  readonly from: E164 | null;
  readonly agent: AgentChoice | null;
}

export interface LastChoices {
  load(account: AccountId): Promise<LastChoice>;
  save(account: AccountId, choice: LastChoice): void;
}

/** Holds the one draft. Every draft has an id of its own, and a press of Call uses that id up for ever. */
export class DraftDesk {
  private draft: Draft;
  private readonly listeners = new Set<(draft: Draft) => void>();

  constructor(
    private readonly identifiers: Identifiers,
    private readonly choices: LastChoices,
  ) {
    this.draft = { id: identifiers.draftId(), accountId: null, text: '', from: null, agent: null, maxHold: '' };
  }

  current(): Draft {
    return this.draft;
  }

  /** Tells of drafts that main made itself; a window's own edits are not sent back to it. */
  onReplaced(listener: (draft: Draft) => void): void {
    this.listeners.add(listener);
  }

  /** Takes a window's edit. An edit of a draft that is no longer on the desk came too late and is refused. */
  edit(id: DraftId, edit: DraftEdit): Result<null, Problem> {
    if (id !== this.draft.id) return fail(problem('draft_changed'));
    const chosen = edit.from !== this.draft.from || !same(edit.agent, this.draft.agent);
    this.draft = { ...this.draft, ...edit };
    if (chosen && this.draft.accountId) {
      this.choices.save(this.draft.accountId, { from: edit.from, agent: edit.agent });
    }
    return ok(null);
  }

  /** Another account: its own last choices, the number stays. */
  async useAccount(accountId: AccountId | null): Promise<void> {
    const choice = accountId ? await this.choices.load(accountId) : { from: null, agent: null };
    this.replace({ accountId, ...choice });
  }

  /** Puts a number, formatted for reading, into the dialer, as "Call again" does. Never dials. */
  prefill(text: string, choice: Partial<LastChoice> = {}): Draft {
    return this.replace({
      text,
      from: choice.from ?? this.draft.from,
      agent: choice.agent ?? this.draft.agent,
    });
  }

  /** After a press: a new draft, empty or (after a refusal) with the number still in it. */
  next(usedId: DraftId, keepText: boolean): void {
    if (usedId !== this.draft.id) return;
    this.replace(keepText ? {} : { text: '' });
  }

  private replace(change: Partial<Draft>): Draft {
    this.draft = { ...this.draft, ...change, id: this.identifiers.draftId() };
    for (const listener of this.listeners) listener(this.draft);
    return this.draft;
  }
}

const same = (a: AgentChoice | null, b: AgentChoice | null): boolean =>
  a === null || b === null ? a === b : sameAgent(a, b);
