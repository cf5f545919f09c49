import type { Answer } from '../../../src-main/contract/envelope';
import type { CallView, DraftView, SnapshotView } from '../../../src-main/contract/views';
import { concernKey } from '../../../src-main/domain/guard/concern';
import type { Program } from '../lib/child';
import { randomOf } from '../lib/random';
import type { MadePress } from './compare';
import { drawFault, type PlannedChapter, type PlannedPress } from './plan';

/** A person's yes to what main asked; nothing where it did not ask. */
const yesTo = (answer: Answer<unknown>): { accepted: string[] } | null =>
  !answer.ok && answer.error.code === 'call_needs_yes'
    ? { accepted: (answer.error.concerns ?? []).map(concernKey) }
    : null;

/** What a person does in the window, as the commands that the window sends for it. */

const command = async <T>(host: Program, name: string, payload: unknown): Promise<Answer<T>> =>
  // The gate's answers are what the contract promises for that command.
  (await host.ask('command', { name, payload })) as Answer<T>;

function value<T>(answer: Answer<T>, what: string): T {
  if (!answer.ok) throw new Error(`${what}: ${answer.error.code}`);
  return answer.value;
}

export async function addAccount(host: Program, where: unknown): Promise<void> {
  const { baseUrl, apiKey } = where as { readonly baseUrl: string; readonly apiKey: string };
  const wish = { key: apiKey, baseUrl, name: 'Faults', keep: 'memory' };
  value(await command(host, 'accounts.add', wish), 'the account was not added');
}

const draftOf = async (host: Program): Promise<DraftView> =>
  value(await command<SnapshotView>(host, 'app.snapshot', null), 'no snapshot').draft;

/** Fills the draft and presses Call; asked whether a second call is meant, says yes. */
export async function pressCall(
  host: Program,
  { to, from, agentId }: PlannedPress,
): Promise<Pick<MadePress, 'attemptId' | 'said' | 'draftId'>> {
  const { id } = await draftOf(host);
  const agent = agentId === null ? { kind: 'number_own' } : { kind: 'saved', id: agentId };
  value(await command(host, 'draft.edit', { id, text: to, from, agent, maxHold: '' }), 'the draft was not taken');
  const press = (said: object) =>
    command<CallView>(host, 'calls.place', { draftId: id, to, from, agent, maxHold: '', ...said });
  let answer = await press({});
  const yes = yesTo(answer);
  if (yes) answer = await press(yes);
  return answer.ok
    ? { draftId: id, attemptId: answer.value.attemptId, said: null }
    : { draftId: id, attemptId: null, said: answer.error.code };
}

/** Half of the persons whose call was not placed press Try again, up to three times, through faults again. */
export async function pressTryAgain(
  presses: readonly MadePress[],
  host: Program,
  service: Program,
  { number, kind }: PlannedChapter,
  seed: number,
): Promise<readonly MadePress[]> {
  const made: MadePress[] = [];
  for (const press of presses) {
    const random = randomOf(seed, `try again ${number} ${press.index}`);
    let triedAgain = 0;
    while (press.attemptId !== null && triedAgain < 3 && random.chance(0.5)) {
      const fault = drawFault(random, kind, 0.4);
      await service.ask('arm', { fault, nth: press.index + 1_000_000 * (triedAgain + 1) });
      const tryAgain = (said: object) =>
        command<CallView>(host, 'calls.tryAgain', { attemptId: press.attemptId, ...said });
      let answer = await tryAgain({});
      const yes = yesTo(answer);
      if (yes) answer = await tryAgain(yes);
      if (!answer.ok) break;
      triedAgain += 1;
    }
    made.push({ ...press, triedAgain });
  }
  return made;
}
