import * as v from 'valibot';
import { partNames } from '../domain/directory/directory';
import { isE164 } from '../domain/number/e164';
import { isRegion } from '../domain/number/region';
import { LIMITS } from './envelope';
import { historyCommands } from './history';
import { historyBulkCommands } from './history-bulk';
import { historyImportCommands } from './history-import';
import { reviewCommands } from './reviews';
import { wordsCommands } from './words';
import { insightsCommands } from './insights';
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
  importReportSchema,
  listEntrySchema,
  lineViewSchema,
  oneOffFormSchema,
  shownAgentSchema,
  snapshotSchema,
  templateViewSchema,
  variablesSchema,
  voiceViewSchema,
} from './views';

const nothing = v.optional(v.null(), null);
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.id));
const callId = v.pipe(v.string(), v.regex(/^\d{1,20}$/));
const text = v.pipe(v.string(), v.maxLength(LIMITS.text));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000));
const limit = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LIMITS.page));
/** The domain's own rule: what passes here and fails there would break a handler. */
const e164 = v.pipe(v.string(), v.check(isE164, 'expected an E.164 number'));
const region = v.pipe(v.string(), v.check(isRegion, 'expected a region'));
const listNote = v.pipe(v.string(), v.maxLength(500));
const moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8_640_000_000_000_000));
const page = v.strictObject({ offset, limit });
const rowsOf = <S extends v.GenericSchema>(row: S) => v.object({ rows: v.array(row), total: v.number() });
const done = v.null();
const templateName = v.pipe(v.string(), v.maxLength(200));
const templateList = v.object({ rows: v.array(templateViewSchema) });
/** What the person was asked about and said yes to, by its keys (`concernKey`). */
const accepted = v.exactOptional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(120))), v.maxLength(20)));

const draftFields = {
  text,
  from: v.nullable(e164),
  agent: v.nullable(agentChoiceSchema),
  maxHold: v.pipe(v.string(), v.maxLength(20)),
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

  'doNotCall.page': {
    input: v.strictObject({ query: v.pipe(v.string(), v.maxLength(200)), offset, limit }),
    output: rowsOf(listEntrySchema),
  },
  /** Adds a number as a person wrote it, read in `region` where it has no country code; or one of a call. */
  'doNotCall.add': {
    input: v.strictObject({
      number: text,
      region: v.nullable(region),
      note: listNote,
      from: v.picklist(['hand', 'call']),
    }),
    output: v.object({ entry: listEntrySchema, added: v.boolean() }),
  },
  'doNotCall.remove': { input: v.strictObject({ number: e164 }), output: listEntrySchema },
  /** Puts an entry back that was taken off, as it was. */
  'doNotCall.restore': {
    input: v.strictObject({
      number: e164,
      note: listNote,
      source: v.pipe(v.string(), v.maxLength(300)),
      addedAt: moment,
    }),
    output: done,
  },
  /** Main lets the person choose a file; null when they did not. A window never names a path. */
  'doNotCall.import': { input: v.strictObject({ region }), output: v.nullable(importReportSchema) },
  /** Takes the numbers of the latest import off the list again; how many there still were. */
  'doNotCall.undoImport': { input: v.strictObject({ addedAt: moment }), output: v.number() },
  'doNotCall.copyReport': { input: nothing, output: done },
  /** How many rows were written; null when no file was chosen. */
  'doNotCall.saveReport': { input: nothing, output: v.nullable(v.number()) },
  'doNotCall.export': { input: nothing, output: v.nullable(v.number()) },

  'draft.edit': { input: v.strictObject({ id, ...draftFields }), output: done },
  /** Prefills the dialer from a call in the record. Never dials by itself. */
  'draft.fromAttempt': { input: v.strictObject({ attemptId: id }), output: draftViewSchema },

  /**
   * The only command that carries secrets of tools, and only inwards: every header value goes to the keychain, and the
   * answer has a reference in its place.
   */
  'tools.keep': {
    input: v.strictObject({
      tools: v.pipe(v.string(), v.maxLength(LIMITS.prompt)),
      keep: v.picklist(['keychain', 'memory']),
    }),
    output: v.object({ tools: v.string(), memoryOnly: v.boolean() }),
  },

  'templates.list': { input: nothing, output: templateList },
  'templates.open': { input: v.strictObject({ id }), output: oneOffFormSchema },
  /** In place of a template, or as a new one where `id` is null. */
  'templates.save': {
    input: v.strictObject({ id: v.nullable(id), form: oneOffFormSchema }),
    output: templateViewSchema,
  },
  'templates.duplicate': { input: v.strictObject({ id }), output: templateViewSchema },
  'templates.rename': { input: v.strictObject({ id, name: templateName }), output: templateViewSchema },
  'templates.remove': { input: v.strictObject({ id }), output: done },
  /** Brings a removed template back, for a minute. */
  'templates.restore': { input: v.strictObject({ id }), output: templateViewSchema },

  /** What was shown when Call was pressed; main compares it with what it would send. */
  'calls.place': {
    input: v.strictObject({
      draftId: id,
      to: e164,
      from: e164,
      agent: shownAgentSchema,
      maxHold: draftFields.maxHold,
      /** Left out: none. */
      variables: v.exactOptional(variablesSchema),
      accepted,
    }),
    output: callViewSchema,
  },
  /** Sends the identical request of a call that was not placed once more, with its key, after one more look-up. */
  'calls.tryAgain': { input: v.strictObject({ attemptId: id, accepted }), output: callViewSchema },
  'calls.dismiss': { input: v.strictObject({ attemptId: id }), output: done },
  'calls.restore': { input: v.strictObject({ attemptId: id }), output: done },
  /** Looks now: an unconfirmed attempt is looked up, a call past the follow limit is followed again. */
  'calls.check': { input: v.strictObject({ attemptId: id }), output: callViewSchema },
  /** "This is my call": a person says which of the candidates an unconfirmed attempt became. Nothing is sent. */
  'calls.choose': { input: v.strictObject({ attemptId: id, callId }), output: callViewSchema },
  /** "None of these": it became none of the candidates, which the person saw and main compares. Nothing is sent. */
  'calls.ruleOut': {
    input: v.strictObject({
      attemptId: id,
      callIds: v.pipe(v.array(callId), v.minLength(1), v.maxLength(LIMITS.page)),
    }),
    output: callViewSchema,
  },
  'calls.openDashboard': { input: v.strictObject({ attemptId: id }), output: done },
  'calls.copyNumber': { input: v.strictObject({ attemptId: id }), output: done },

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
