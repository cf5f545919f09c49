import * as v from 'valibot';
import type { CommandName } from '../../../src-main/contract/commands';
import { commands } from '../../../src-main/contract/commands';
import { EVERYTHING } from '../../../src-main/domain/history/history-filter';
import { isPlainData } from '../../../src-main/desktop/plain-data';
import { problemTexts } from '../../../src-main/domain/problem/problem-texts';
import type { Archive } from '../../../src-main/storage/archive/archive-client';
import type { Storage } from '../../../src-main/storage/storage-client';
import { startSandbox } from '../../../src-main/thunderphone/sandbox/sandbox';
import { NOON, serverCall, STAND } from '../../doubles/server-calls';
import { composeHere, type Here } from '../host/compose-here';
import { randomOf, type Random } from '../lib/random';
import { spoilt } from './payloads';
import { readyToCall, type ReadyToCall } from './ready-to-call';

export interface CommandFuzz {
  /** Malformed payloads sent. */
  readonly payloads: number;
  readonly commands: number;
  /** Messages that no window sends: another envelope, no such command. */
  readonly messages: number;
  /** Rejections, exceptions in handlers, answers that are none of the contract's. */
  readonly crashes: readonly string[];
  /** Calls that came of what was sent, beside those of the controls. */
  readonly placed: number;
  /** Well-formed presses that placed a call: before the first command, after each, and after the messages. */
  readonly controls: number;
  /** Well-formed by luck: sent as well, where nothing can leave this computer. */
  readonly wellFormed: number;
}

/** These go to an address that the payload names, or place a call: well-formed ones are left out. */
const NOT_SENT: ReadonlySet<CommandName> = new Set(['accounts.add', 'accounts.renewKey', 'calls.place']);

/** So many well-formed payloads for each malformed one mean that a schema has lost its sense. */
const TAKES_ALL = 10;

/** Of the organization, in the history. */
const CALLS = 20;

/**
 * Sends malformed payloads to every command, through the real gate to the real handlers over the real record and archive,
 * with an account at hand, calls in its history, and a draft that one well-formed press calls with: it does so before the
 * first command, and after each.
 */
export async function fuzzCommands(
  seed: number,
  perCommand: number,
  storage: Storage,
  archive: Archive,
): Promise<CommandFuzz> {
  const sandbox = await startSandbox();
  const crashes: string[] = [];
  const here = await composeHere({
    storage,
    archive,
    report: ({ code, command, error }) => {
      if (code === 'internal') crashes.push(`${command ?? '?'}: ${String(error)}`);
    },
  });
  try {
    const ready = await readyToCall(here, sandbox);
    const entryKey = await fillHistory(here, archive);
    const names = Object.keys(commands) as CommandName[];
    let placed = 0;
    let controls = 0;
    const controlled = async (after: string): Promise<void> => {
      // Each control has placed one call; any further one came of what was fuzzed.
      placed = sandbox.placedCalls().length - controls;
      const missed = await ready.control();
      if (missed === null) controls += 1;
      else crashes.push(`after ${after}: ${missed}`);
    };
    await controlled('nothing');
    let wellFormed = 0;
    for (const name of names) {
      wellFormed += await fuzzCommand(name, randomOf(seed, `command ${name}`), perCommand, {
        here,
        ready,
        entryKey,
        crashes,
      });
      await controlled(name);
    }
    const messages = await fuzzMessages(seed, perCommand, here, crashes);
    await controlled('messages');
    if ('admin' in {}) crashes.push('every object has got a member more');
    return {
      payloads: perCommand * names.length,
      commands: names.length,
      messages,
      crashes,
      placed,
      controls,
      wellFormed,
    };
  } finally {
    await here.close();
    await sandbox.close();
  }
}

/** Calls with words, the newest with a note and a tag as well; answers its key. Throws where there are none then. */
async function fillHistory({ core, command }: Here, archive: Archive): Promise<string> {
  const account = core.accounts.activeId();
  if (account === null) throw new Error('nobody to have a history');
  const calls = Array.from({ length: CALLS }, (_, nth) => serverCall(nth));
  await archive.imports.take(account, calls, STAND, NOON);
  const turns = [{ role: 'agent', content: 'About the roof', startMs: 0, endMs: 900 }];
  for (const { callId } of calls) await archive.transcripts.keep(account, callId, { fetchedAt: NOON, turns });
  const page = await archive.reader.page({ account, filter: EVERYTHING, order: 'newest' }, 0, 1);
  const key = page.ok ? page.value.rows[0]?.entry.key : undefined;
  if (key === undefined) throw new Error('the history has no call');
  const noted = await command('history.setEntryNote', { key, note: 'roof' });
  const tagged = await command('history.setTags', { key, tags: ['roof'] });
  if (!noted.ok || !tagged.ok) throw new Error('the newest call cannot be noted');
  return key;
}

/** A payload about the call of the history with this key, where it is about the one that payloads name. */
function aboutCall(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => aboutCall(one, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]: [string, unknown]) => {
      if (name === 'key' && member === '1') return [name, key];
      if (name === 'keys' && Array.isArray(member))
        return [name, member.map((one: unknown): unknown => (one === '1' ? key : one))];
      return [name, aboutCall(member, key)];
    }),
  );
}

interface Fuzzed {
  readonly here: Here;
  readonly ready: ReadyToCall;
  /** Of a call of the history. */
  readonly entryKey: string;
  readonly crashes: string[];
}

/** So many malformed payloads to one command. Gives how many well-formed ones were among them. */
async function fuzzCommand(
  name: CommandName,
  random: Random,
  count: number,
  { here, ready, entryKey, crashes }: Fuzzed,
): Promise<number> {
  let wellFormed = 0;
  for (let sent = 0; sent < count;) {
    const payload = spoilt(random, aboutCall(ready.payloadOf(name), entryKey));
    const fits = isPlainData(payload) && v.safeParse(commands[name].input, payload).success;
    if (fits && NOT_SENT.has(name)) continue;
    const answer = await told(here.command(name, payload));
    if (!isTyped(answer)) crashes.push(`${name}: ${describe(answer)}`);
    else if (!fits && (answer.ok || answer.error.code !== 'payload_malformed')) {
      crashes.push(`${name}: a malformed payload got past the gate`);
    }
    if (!fits) {
      sent += 1;
      continue;
    }
    wellFormed += 1;
    if (wellFormed > TAKES_ALL * count) throw new Error(`${name} takes nearly everything`);
    await ready.sent(name);
  }
  return wellFormed;
}

async function fuzzMessages(seed: number, count: number, here: Here, crashes: string[]): Promise<number> {
  const random = randomOf(seed, 'messages');
  for (let sent = 0; sent < count; sent += 1) {
    const message = spoilt(random, { name: 'no.such', payload: { id: 'x' } });
    const answer = await told(here.message(message));
    if (!isTyped(answer) || answer.ok) crashes.push(`a message: ${describe(answer)}`);
  }
  return count;
}

type Told = Awaited<ReturnType<Here['command']>> | { readonly rejected: unknown };

const told = (answer: ReturnType<Here['command']>): Promise<Told> =>
  answer.catch((rejected: unknown) => ({ rejected }));

function isTyped(answer: Told): answer is Awaited<ReturnType<Here['command']>> {
  if ('rejected' in answer) return false;
  if (answer.ok) return true;
  const { code, what, advice } = answer.error;
  return Object.hasOwn(problemTexts, code) && code !== 'internal' && what !== '' && typeof advice === 'string';
}

const describe = (answer: Told): string =>
  'rejected' in answer ? `rejected with ${String(answer.rejected)}` : JSON.stringify(answer).slice(0, 200);
