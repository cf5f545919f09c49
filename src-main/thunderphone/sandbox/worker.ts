import { subscribe } from 'node:diagnostics_channel';
import { parentPort, workerData } from 'node:worker_threads';
import * as v from 'valibot';
import { giveBack } from '../../memory/give-back';
import { Quiet } from '../../memory/quiet';
import { startSandbox } from './sandbox';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const Data = v.strictObject({
  stateFile: v.string(),
  speed: v.optional(v.pipe(v.number(), v.gtValue(0))),
  past: v.optional(
    v.strictObject({
      calls: count,
      transcripts: count,
      seed: count,
      days: v.exactOptional(v.pipe(count, v.minValue(1))),
      untilMs: v.exactOptional(count),
    }),
  ),
});

const Message = v.object({ kind: v.literal('close') });

/** What goes to a provider takes its time, as it would in earnest; ms. */
const AT_THE_PROVIDER = {
  'POST /v1/voip-connections/test': 1_200,
  'POST /v1/voip-connections/:id/import-numbers': 600,
  'POST /v1/phone-numbers/:id/verify-voip': 2_500,
} as const;

/** How long nobody must have asked before memory is given back, ms. */
const QUIET = 4_000;

/** Runs the sandbox in a worker thread: says where it listens, ends on `{ kind: 'close' }`. A failed start throws. */
async function run(): Promise<void> {
  const port = parentPort;
  if (port === null) throw new Error('the sandbox worker runs only as a worker thread');
  const { stateFile, speed, past } = v.parse(Data, workerData);
  const sandbox = await startSandbox({
    stateFile,
    ...(speed === undefined ? {} : { speed }),
    scenario: { slowMs: { ...AT_THE_PROVIDER }, generated: past ?? null },
  });
  port.on('message', (message: unknown) => {
    if (!v.is(Message, message)) return;
    // With the server gone, the port is the last thing that keeps the thread.
    void sandbox.close().then(() => port.close());
  });
  const quiet = new Quiet(QUIET, giveBack);
  // https://nodejs.org/api/diagnostics_channel.html: told of each request of any server of this thread.
  subscribe('http.server.request.start', () => quiet.await());
  port.postMessage({ kind: 'listening', baseUrl: sandbox.baseUrl, apiKey: sandbox.apiKey });
}

await run();
