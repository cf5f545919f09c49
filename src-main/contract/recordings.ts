// The recordings of calls, as a window plays them. A window names a call, never a file or an address. Sizes are bytes.
import * as v from 'valibot';
import { recordingLimits } from '../domain/history/recording-limit';
import { soundKinds } from '../domain/history/sound-kind';
import { LIMITS } from './envelope';

const size = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000));
const nothing = v.optional(v.null(), null);

/** The call whose recording is meant: by its key in the history, or as an attempt of this app. */
const ofCallSchema = v.variant('by', [
  v.strictObject({ by: v.literal('key'), key: v.pipe(v.string(), v.regex(/^\d{1,16}$/)) }),
  v.strictObject({
    by: v.literal('attempt'),
    attemptId: v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.id)),
  }),
]);
export type OfCall = v.InferOutput<typeof ofCallSchema>;
const ofCall = v.strictObject({ of: ofCallSchema });

/** `away`: not on this computer; whether ThunderPhone has one is not known. */
export const recordingStandSchema = v.variant('state', [
  v.object({ state: v.picklist(['no_call', 'running', 'away']) }),
  v.object({ state: v.literal('kept'), bytes: size }),
]);
export type RecordingStand = v.InferOutput<typeof recordingStandSchema>;

export const openedRecordingSchema = v.variant('state', [
  v.object({ state: v.picklist(['none', 'cancelled']) }),
  v.object({ state: v.literal('kept'), bytes: size, kind: v.picklist(soundKinds) }),
]);
export type OpenedRecording = v.InferOutput<typeof openedRecordingSchema>;

export const keptRecordingsSchema = v.object({
  count: v.number(),
  bytes: v.number(),
  limit: v.picklist(recordingLimits),
});
export type KeptRecordingsView = v.InferOutput<typeof keptRecordingsSchema>;

/** How far the download of a call's recording is; `total` null: not told. */
export const recordingProgressSchema = v.object({
  kind: v.literal('recording'),
  callId: v.string(),
  received: size,
  total: v.nullable(size),
});

export const recordingCommands = {
  /** What is known without asking anybody. */
  'recordings.stand': { input: ofCall, output: recordingStandSchema },
  /** Fetches the recording, if it is not here, for the player; events tell how far it is. One is open at a time. */
  'recordings.open': { input: ofCall, output: openedRecordingSchema },
  /** The next bytes of the recording that is open, at most a quarter of a megabyte; none at its end. */
  'recordings.piece': {
    input: v.strictObject({ of: ofCallSchema, offset: size }),
    output: v.object({ bytes: v.instance(Uint8Array) }),
  },
  /** The player does not want it any longer, or does not want to wait. */
  'recordings.close': { input: ofCall, output: v.null() },
  /** Main asks the person where; the name of the file, or null when nothing was saved. */
  'recordings.save': { input: ofCall, output: v.object({ name: v.nullable(v.string()) }) },
  'recordings.kept': { input: nothing, output: keptRecordingsSchema },
  'recordings.setLimit': { input: v.strictObject({ limit: v.picklist(recordingLimits) }), output: v.null() },
  /** Removes every recording from this computer; how many there were. */
  'recordings.empty': { input: nothing, output: v.object({ count: v.number() }) },
} as const;
