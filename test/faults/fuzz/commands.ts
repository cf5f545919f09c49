import * as v from 'valibot';
import type { CommandName } from '../../../src-main/contract/commands';
import { commands } from '../../../src-main/contract/commands';
import type { DraftView, SnapshotView } from '../../../src-main/contract/views';
import type { Answer } from '../../../src-main/contract/envelope';
import { isPlainData } from '../../../src-main/desktop/plain-data';
import { problemTexts } from '../../../src-main/domain/problem/problem-texts';
import type { Storage } from '../../../src-main/storage/storage-client';
import { startSandbox } from '../../../src-main/thunderphone/sandbox/sandbox';
import { validPayloads } from '../../doubles/command-payloads';
import { composeHere, type Here } from '../host/compose-here';
import { randomOf } from '../lib/random';
import { spoilt } from './payloads';

export interface CommandFuzz {
  /** Malformed payloads sent. */
  readonly payloads: number;
  readonly commands: number;
  /** Messages that no window sends: another envelope, no such command. */
  readonly messages: number;
  /** Rejections, exceptions in handlers, answers that are none of the contract's. */
  readonly crashes: readonly string[];
  readonly placed: number;
  /** Well-formed by luck: sent as well, where nothing can leave this computer. */
  readonly wellFormed: number;
}

/** These go to an address that the payload names, or place a call: well-formed ones are left out. */
const NOT_SENT: ReadonlySet<CommandName> = new Set(['accounts.add', 'accounts.renewKey', 'calls.place']);

/**
 * Sends malformed payloads to every command, through the real gate to the real handlers, with an account at hand and a
 * draft that one well-formed press would call with.
 */
export async function fuzzCommands(seed: number, perCommand: number, storage: Storage): Promise<CommandFuzz> {
  const sandbox = await startSandbox();
  const crashes: string[] = [];
  const here = await composeHere({
    storage,
    report: ({ code, command, error }) => {
      if (code === 'internal') crashes.push(`${command ?? '?'}: ${String(error)}`);
    },
  });
  try {
    const draft = await readyToCall(here, sandbox);
    const names = Object.keys(commands) as CommandName[];
    let wellFormed = 0;
    let payloads = 0;
    for (const name of names) {
      const random = randomOf(seed, `command ${name}`);
      const valid = name === 'calls.place' ? draft : validPayloads[name];
      for (let sent = 0; sent < perCommand;) {
        const payload = spoilt(random, valid);
        const fits = isPlainData(payload) && v.safeParse(commands[name].input, payload).success;
        if (fits && NOT_SENT.has(name)) continue;
        const answer = await told(here.command(name, payload));
        if (!isTyped(answer)) crashes.push(`${name}: ${describe(answer)}`);
        else if (!fits && (answer.ok || answer.error.code !== 'payload_malformed')) {
          crashes.push(`${name}: a malformed payload got past the gate`);
        }
        if (fits) wellFormed += 1;
        if (fits && wellFormed > perCommand * names.length) throw new Error(`${name} takes nearly everything`);
        if (!fits) sent += 1;
      }
      payloads += perCommand;
    }
    const messages = await fuzzMessages(seed, perCommand, here, crashes);
    if ('admin' in {}) crashes.push('every object has got a member more');
    const placed = sandbox.placedCalls().length;
    // Without this, a draft that could call nobody would make the figure above worthless.
    await here.command('guards.chooseHours', { ask: false, from: 0, to: 1_440 });
    await here.command('calls.place', draft);
    if (sandbox.placedCalls().length !== placed + 1) crashes.push('the well-formed press placed no call');
    return { payloads, commands: names.length, messages, crashes, placed, wellFormed };
  } finally {
    await here.close();
    await sandbox.close();
  }
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

/** An account of the sandbox, and a draft that is ready; gives the payload that would place a call. */
async function readyToCall(here: Here, { apiKey, baseUrl }: { apiKey: string; baseUrl: string }): Promise<object> {
  const added = await here.command('accounts.add', { key: apiKey, baseUrl, name: 'Fuzz', keep: 'memory' });
  if (!added.ok) throw new Error(`the account was not added: ${added.error.code}`);
  const snapshot = (await here.command('app.snapshot', null)) as Answer<SnapshotView>;
  if (!snapshot.ok) throw new Error('no snapshot');
  const { id }: DraftView = snapshot.value.draft;
  const shown = { from: '+14155550101', agent: { kind: 'saved', id: '101' }, maxHold: '30' };
  await here.command('draft.edit', { id, text: '+12125550142', ...shown });
  return { draftId: id, to: '+12125550142', ...shown };
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
