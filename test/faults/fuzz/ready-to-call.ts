import type { Answer } from '../../../src-main/contract/envelope';
import type { CommandInput, CommandName } from '../../../src-main/contract/commands';
import type { CallView } from '../../../src-main/contract/views';
import { emptyOneOff } from '../../../src-main/domain/one-off/one-off-form';
import type { E164 } from '../../../src-main/domain/number';
import type { AgentId } from '../../../src-main/domain/ids';
import type { Sandbox } from '../../../src-main/thunderphone/sandbox/sandbox';
import { validPayloads } from '../../doubles/command-payloads';
import type { Here } from '../host/compose-here';

const FROM = '+14155550101' as E164;
const AGENT = '101' as AgentId;
const MAX_HOLD = '30';

/** Numbers that nobody has (555-0100 to 555-0199), none of which a payload or an odd text holds. */
const AREAS = ['718', '646', '917'] as const;
const OF_AN_AREA = 100;
const MOST_PRESSES = AREAS.length * OF_AN_AREA;
const numberOf = (press: number): string =>
  `+1${AREAS[Math.floor(press / OF_AN_AREA)] ?? ''}5550${String(100 + (press % OF_AN_AREA))}`;

/** What one well-formed payload of these takes from the next press; it is put back at once. */
const TAKES_READINESS: ReadonlySet<CommandName> = new Set([
  // An hour at which nobody is called is asked about.
  'guards.chooseHours',
  // Another number, agent or wait in the dialer than the one that the press shows.
  'draft.edit',
  'draft.fromAttempt',
  'draft.fromEntry',
]);

/** A finding in words, or null where a call was placed. */
export type Control = string | null;

/**
 * Somebody who could call at any moment, and who shows by a press that it is so: without this, a fuzz that placed no
 * call would prove nothing. Every press is of another number, so that none is asked about as a repeat.
 */
export class ReadyToCall {
  private presses = 0;
  private draftId = '';
  private attemptId = '';

  constructor(
    private readonly here: Here,
    private readonly sandbox: Sandbox,
    private readonly accountId: string,
  ) {}

  /** Puts a fresh draft on the desk that one well-formed press calls with, at any hour. Throws where it cannot. */
  async standReady(): Promise<void> {
    const { core, command } = this.here;
    await core.hours.choose({ ask: false, from: 0, to: 1_440 });
    const agent = { kind: 'saved', id: AGENT } as const;
    const draft = core.desk.prefill('', {
      from: FROM,
      agent: { ...agent, name: '' },
      oneOff: emptyOneOff,
      variables: [],
    });
    this.draftId = draft.id;
    const edit = { id: draft.id, text: this.number(), from: FROM, agent, maxHold: MAX_HOLD };
    const edited = await command('draft.edit', edit);
    if (!edited.ok) throw new Error(`the draft cannot be edited: ${edited.error.code}`);
  }

  /** To be told of each well-formed payload that was sent. */
  async sent(name: CommandName): Promise<void> {
    if (TAKES_READINESS.has(name)) await this.standReady();
  }

  /** What a window could send just now: of this draft, this account and the call of the last control. */
  payloadOf(name: CommandName): CommandInput<CommandName> {
    const valid = validPayloads[name];
    if (name === 'calls.place') return this.press();
    if (name === 'draft.edit') return { ...validPayloads[name], id: this.draftId };
    if (valid === null || valid === undefined) return null;
    // Removing it would take away what all else needs.
    if (name !== 'accounts.remove' && 'id' in valid && valid.id === 'account-1')
      return { ...valid, id: this.accountId };
    return 'attemptId' in valid ? { ...valid, attemptId: this.attemptId } : valid;
  }

  /** The well-formed press: it must place one call, of its number. The next draft is another one. */
  async control(): Promise<Control> {
    const before = this.sandbox.placedCalls().length;
    const to = this.number();
    const answer = (await this.here.command('calls.place', this.press())) as Answer<CallView>;
    const placed = this.sandbox.placedCalls().slice(before);
    this.presses += 1;
    await this.standReady();
    if (!answer.ok) return `the well-formed press was turned away: ${answer.error.code}`;
    if (placed.length !== 1 || placed[0]?.toNumber !== to)
      return `the well-formed press placed ${String(placed.length)} calls`;
    this.attemptId = answer.value.attemptId;
    return null;
  }

  private press(): CommandInput<'calls.place'> {
    return {
      draftId: this.draftId,
      to: this.number(),
      from: FROM,
      agent: { kind: 'saved', id: AGENT },
      maxHold: MAX_HOLD,
    };
  }

  private number(): string {
    if (this.presses >= MOST_PRESSES) throw new Error('there are no more numbers that nobody has');
    return numberOf(this.presses);
  }
}

/** An account of the sandbox, with money for every control. Throws where it cannot be added. */
export async function readyToCall(here: Here, sandbox: Sandbox): Promise<ReadyToCall> {
  sandbox.scenario.set({ balanceCents: 10_000_000 });
  const { apiKey: key, baseUrl } = sandbox;
  const added = await here.command('accounts.add', { key, baseUrl, name: 'Fuzz', keep: 'memory' });
  const active = here.core.accounts.activeId();
  if (!added.ok || active === null)
    throw new Error(`the account was not added: ${added.ok ? 'none' : added.error.code}`);
  const ready = new ReadyToCall(here, sandbox, active);
  await ready.standReady();
  return ready;
}
