import type { DraftAgent } from '../../domain/call/agent-choice';
import { sameAgent } from '../../domain/call/agent-choice';
import type { Variable } from '../../domain/call/variables';
import { sameVariables } from '../../domain/call/variables';
import type { Draft } from '../../domain/draft';
import type { AccountId, DraftId } from '../../domain/ids';
import { sameOneOff } from '../../domain/one-off/one-off-form';
import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { Identifiers } from '../ports';
import type { LastChoice, LastChoices } from './last-choice';
import { noChoice } from './last-choice';
import type { VariableMemory } from './remembered-variables';
import { agentOrLine } from './remembered-variables';

/** What a window changes as the person types. */
export type DraftEdit = Pick<Draft, 'text' | 'from' | 'agent' | 'maxHold' | 'oneOff' | 'variables'>;

/** Holds the one draft. Every draft has an id of its own, and a press of Call uses that id up for ever. */
export class DraftDesk {
  private draft: Draft;
  private readonly listeners = new Set<(draft: Draft) => void>();
  private accountsAsked = 0;
  private readonly formListeners = new Set<(before: Draft) => void>();

  constructor(
    private readonly identifiers: Identifiers,
    private readonly choices: LastChoices,
    private readonly remembered: VariableMemory,
  ) {
    const nothing = { accountId: null, text: '', maxHold: '', variables: [] };
    this.draft = { id: identifiers.draftId(), ...nothing, ...noChoice };
  }

  current(): Draft {
    return this.draft;
  }

  /** Tells of drafts that main made or changed itself; a window's own edits are not sent back to it. */
  onReplaced(listener: (draft: Draft) => void): void {
    this.listeners.add(listener);
  }

  /** Tells, whoever did it, that another one-off configuration is on the desk than the one before. */
  onFormChanged(listener: (before: Draft) => void): void {
    this.formListeners.add(listener);
  }

  /** Takes a window's edit. An edit of a draft that is no longer on the desk came too late and is refused. */
  edit(id: DraftId, edit: DraftEdit): Result<null, Problem> {
    const before = this.draft;
    if (id !== before.id) return fail(problem('draft_changed'));
    this.draft = { ...before, ...edit };
    this.tellForm(before);
    const { accountId } = before;
    if (accountId === null) return ok(null);
    if (edit.from !== before.from || !same(edit.agent, before.agent) || !sameOneOff(edit.oneOff, before.oneOff)) {
      this.choices.save(accountId, { from: edit.from, agent: edit.agent, oneOff: edit.oneOff });
    }
    if (!sameVariables(edit.variables, before.variables)) this.remembered.save(this.draft);
    else if (agentOrLine(this.draft) !== agentOrLine(before)) void this.recallVariables();
    return ok(null);
  }

  /** Another account: its own last choices, the number stays. One that was asked for before and comes later is dropped. */
  async useAccount(accountId: AccountId | null): Promise<void> {
    const asked = ++this.accountsAsked;
    const choice = accountId ? await this.choices.load(accountId) : noChoice;
    const variables = await this.remembered.load({ accountId, ...choice });
    if (asked !== this.accountsAsked) return;
    this.replace({ accountId, ...choice, variables });
  }

  /** Puts a number, formatted for reading, into the dialer, as "Call again" does. Never dials. */
  prefill(text: string, choice: Partial<LastChoice & { readonly variables: readonly Variable[] }> = {}): Draft {
    return this.replace({ text, ...choice });
  }

  /** After a press: a new draft, empty or (after a refusal) with the number still in it. */
  next(usedId: DraftId, keepText: boolean): void {
    if (usedId !== this.draft.id) return;
    this.replace(keepText ? {} : { text: '' });
  }

  /** Another agent has other placeholders: its own variables come, and until they do there are none. */
  private async recallVariables(): Promise<void> {
    const cleared: Draft = { ...this.draft, variables: [] };
    this.draft = cleared;
    const variables = await this.remembered.load(cleared);
    const { id, variables: now } = this.draft;
    if (id !== cleared.id || now !== cleared.variables || agentOrLine(this.draft) !== agentOrLine(cleared)) return;
    this.draft = { ...this.draft, variables };
    this.tell();
  }

  private replace(change: Partial<Draft>): Draft {
    const before = this.draft;
    this.draft = { ...before, ...change, id: this.identifiers.draftId() };
    this.tellForm(before);
    this.tell();
    return this.draft;
  }

  private tellForm(before: Draft): void {
    if (before.accountId === this.draft.accountId && sameOneOff(before.oneOff, this.draft.oneOff)) return;
    for (const listener of this.formListeners) listener(before);
  }

  private tell(): void {
    for (const listener of this.listeners) listener(this.draft);
  }
}

const same = (a: DraftAgent | null, b: DraftAgent | null): boolean =>
  a === null || b === null ? a === b : sameAgent(a, b);
