import * as v from 'valibot';
import { partNames } from '../domain/directory/directory';
import { callCommands } from './calls';
import { LIMITS } from './envelope';
import { doNotCallCommands } from './do-not-call';
import { historyCommands } from './history';
import { historyBulkCommands } from './history-bulk';
import { historyImportCommands } from './history-import';
import { reviewCommands } from './reviews';
import { wordsCommands } from './words';
import { insightsCommands } from './insights';
import { done, e164, id, maxHold, nothing, pageFields, rowsOf, text } from './inputs';
import { oneOffCommands } from './one-off';
import { numberCommands } from './number-commands';
import { recordingCommands } from './recordings';
import { billingCommands, transactionViewSchema } from './billing';
import { dashboardPages } from './places';
import {
  accountViewSchema,
  agentChoiceSchema,
  agentDetailsSchema,
  agentViewSchema,
  callDetailsSchema,
  callViewSchema,
  callingHoursSchema,
  connectionViewSchema,
  draftViewSchema,
  listEntrySchema,
  lineViewSchema,
  oneOffFormSchema,
  snapshotSchema,
  variablesSchema,
  voiceViewSchema,
} from './views';

const page = v.strictObject(pageFields);

const draftFields = {
  text,
  from: v.nullable(e164),
  agent: v.nullable(agentChoiceSchema),
  maxHold,
  /** Left out: as they were. */
  oneOff: v.exactOptional(oneOffFormSchema),
  variables: v.exactOptional(variablesSchema),
};

/** Every command: what a window may ask (input) and what it gets (output). Names are `subject.verb`. */
export const commands = {
  'app.snapshot': { input: nothing, output: snapshotSchema },
  'app.dismissNotice': { input: v.strictObject({ id }), output: done },
  /** Opens one of a closed list of pages in the person's browser: a window never names an address. */
  'app.openPage': {
    input: v.strictObject({ page: v.picklist(dashboardPages) }),
    output: done,
  },

  /** The only command that carries a key, and only inwards. */
  'accounts.add': {
    input: v.strictObject({
      key: text,
      baseUrl: text,
      name: v.pipe(v.string(), v.maxLength(120)),
      keep: v.picklist(['keychain', 'memory']),
    }),
    output: accountViewSchema,
  },
  'accounts.addSandbox': { input: nothing, output: accountViewSchema },
  /** Enters the key of a known account again, when the keychain does not give it. */
  'accounts.renewKey': {
    input: v.strictObject({ id, key: text, keep: v.picklist(['keychain', 'memory']) }),
    output: accountViewSchema,
  },
  /** Asks the keychain again, after a person has unlocked it. */
  'accounts.readKeyAgain': { input: v.strictObject({ id }), output: accountViewSchema },
  'accounts.select': { input: v.strictObject({ id }), output: done },
  'accounts.remove': { input: v.strictObject({ id }), output: done },

  /** Reads parts of the directory anew; the answer is the first problem, and events tell of each part. */
  'directory.refresh': {
    input: v.strictObject({
      parts: v.pipe(v.array(v.picklist(partNames)), v.minLength(1), v.maxLength(partNames.length)),
    }),
    output: done,
  },
  'directory.lines': { input: page, output: rowsOf(lineViewSchema) },
  'directory.agents': { input: page, output: rowsOf(agentViewSchema) },
  'directory.voices': { input: page, output: rowsOf(voiceViewSchema) },
  'directory.connections': { input: page, output: rowsOf(connectionViewSchema) },
  /** Of the first page, which the directory keeps. */
  'directory.transactions': { input: page, output: rowsOf(transactionViewSchema) },
  'directory.agent': { input: v.strictObject({ id }), output: agentDetailsSchema },

  ...numberCommands,
  ...billingCommands,

  /** Asks ThunderPhone whether it is well, then reads what a call needs; events tell what came of it. */
  'readiness.check': { input: nothing, output: done },

  'number.zones': {
    input: v.strictObject({ e164 }),
    output: v.object({ zones: v.array(v.string()) }),
  },

  /** The number's entry on the do-not-call list. */
  'number.listed': { input: v.strictObject({ e164 }), output: v.object({ entry: v.nullable(listEntrySchema) }) },

  'guards.chooseHours': { input: v.strictObject(callingHoursSchema.entries), output: done },
  'guards.chooseMode': { input: v.strictObject({ mode: v.picklist(['restrict', 'warn']) }), output: done },

  ...doNotCallCommands,

  'draft.edit': { input: v.strictObject({ id, ...draftFields }), output: done },
  /** Prefills the dialer from a call in the record. Never dials by itself. */
  'draft.fromAttempt': { input: v.strictObject({ attemptId: id }), output: draftViewSchema },

  ...oneOffCommands,

  ...callCommands,

  ...historyImportCommands,

  ...historyCommands,

  ...wordsCommands,

  ...reviewCommands,
  ...recordingCommands,
  ...insightsCommands,
  ...historyBulkCommands,

  'history.details': { input: v.strictObject({ attemptId: id }), output: callDetailsSchema },
  'history.setNote': {
    input: v.strictObject({ attemptId: id, note: v.pipe(v.string(), v.maxLength(LIMITS.note)) }),
    output: callViewSchema,
  },
} as const;

export type Commands = typeof commands;
export type CommandName = keyof Commands;
export type CommandInput<N extends CommandName> = v.InferInput<Commands[N]['input']>;
export type CommandPayload<N extends CommandName> = v.InferOutput<Commands[N]['input']>;
export type CommandOutput<N extends CommandName> = v.InferOutput<Commands[N]['output']>;

export const isCommandName = (name: string): name is CommandName => Object.hasOwn(commands, name);
