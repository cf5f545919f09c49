// A program of its own: fills an archive with the past of a made-up organization, as the import would: what the sandbox
// would send is read by the client's own schemas and written by the archive's own thread. Its arguments are the built
// worker, the archive's folder, the account, and how many calls and transcripts. It writes one JSON line: ms for each part.
import * as v from 'valibot';
import type { NamedCall } from '../../src-main/domain/history/server-call';
import type { Transcript } from '../../src-main/domain/call/transcript';
import type { AccountId, CallId } from '../../src-main/domain/ids';
import type { Problem } from '../../src-main/domain/problem/problem';
import type { Result } from '../../src-main/domain/result';
import type { ImportStand } from '../../src-main/history/ports';
import { openArchive } from '../../src-main/storage/archive/archive-client';
import { readJson } from '../../src-main/thunderphone/json';
import { serverCallShape } from '../../src-main/thunderphone/shapes/server-call';
import { turnShape } from '../../src-main/thunderphone/shapes/turn';
import { turnObject } from '../../src-main/thunderphone/sandbox/calls/turn';
import { agentsOf } from '../../src-main/thunderphone/sandbox/data/agents';
import { writeJson, type Json } from '../../src-main/thunderphone/sandbox/http/json';
import { pastOf } from '../../src-main/thunderphone/sandbox/past/past';

const [, , workerUrl = '', folder = '', accountId = '', calls = '0', transcripts = '0'] = process.argv;
const account = accountId as AccountId;
const count = Number(calls);
/** What a page of the import has, and what is fetched of transcripts between two writes. */
const PAGE = 200;
const SEED = 20_261;

const now = Date.now();
const past = pastOf({ calls: count, transcripts: Number(transcripts), seed: SEED }, now);
const names = new Map(agentsOf(null).map(({ id, name }) => [String(id), name]));

const must = <T>(result: Result<T, Problem>): T => {
  if (!result.ok) throw new Error(result.error.what);
  return result.value;
};
/** As it comes from the server. */
function sent(value: Json): unknown {
  const read = readJson(writeJson(value));
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

function callAt(index: number): NamedCall {
  const call = v.parse(serverCallShape, sent(past.call(index, now)));
  return { ...call, agentName: names.get(call.agentId ?? '') ?? '' };
}

function wordsAt(index: number): Transcript {
  const turns = past.transcript(index).map((turn) => v.parse(turnShape, sent(turnObject(turn))));
  return { fetchedAt: now, turns };
}

const archive = openArchive({ workerUrl, folder });
const spent = { calls: 0, transcripts: 0 };
/** The archive's part alone: what is made up here would come from the network. */
async function timed<T>(part: keyof typeof spent, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const done = await work();
  spent[part] += performance.now() - begun;
  return done;
}

let kept = 0;
for (let from = count; from > 0; from -= PAGE) {
  const indices = Array.from({ length: Math.min(PAGE, from) }, (_, nth) => from - 1 - nth);
  const page = indices.map(callAt);
  const last = from <= PAGE;
  const stand: ImportStand = {
    past: last ? { kind: 'done' } : { kind: 'at', mark: '' },
    newest: past.startMs(count - 1),
    taken: count - from + page.length,
    paused: false,
  };
  await timed('calls', async () => must(await archive.imports.take(account, page, stand, now)));
  const words = new Map<CallId, Transcript>();
  for (const index of indices) {
    const said = wordsAt(index);
    if (said.turns.length > 0) words.set(String(past.id(index)) as CallId, said);
  }
  if (words.size > 0)
    kept += await timed('transcripts', async () => must(await archive.transcripts.keepAll(account, words)));
  if (from % 50_000 < PAGE) process.stderr.write('.');
}
await archive.close();
process.stdout.write(`${JSON.stringify({ calls: count, transcripts: kept, ms: spent })}\n`);
