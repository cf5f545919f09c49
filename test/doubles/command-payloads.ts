import type { CommandInput, CommandName } from '../../src-main/contract/commands';
import { EVERYTHING } from '../../src-main/domain/history/history-filter';
import { emptyOneOff } from '../../src-main/domain/one-off/one-off-form';
import { LIMITS } from '../../src-main/contract/envelope';

/** What a provider would be told. */
const someFields = { credentials: { apiKey: 'k', connectionId: '7' }, sip_config: {} };

const anyCall: CommandInput<'history.count'>['filter'] = {
  ...EVERYTHING,
  states: [],
  directions: [],
  endReasons: [],
  agentNames: [],
  ownNumbers: [],
  tags: [],
};

/** One payload of each command that a window of ours could send. */
export const validPayloads: { readonly [N in CommandName]: CommandInput<N> } = {
  'app.snapshot': null,
  'app.dismissNotice': { id: 'notice-1' },
  'app.openPage': { page: 'billing' },
  'accounts.add': { key: 'k', baseUrl: 'https://api.thunderphone.com/v1', name: 'Acme', keep: 'keychain' },
  'accounts.addSandbox': null,
  'accounts.renewKey': { id: 'account-1', key: 'k', keep: 'memory' },
  'accounts.readKeyAgain': { id: 'account-1' },
  'accounts.select': { id: 'account-1' },
  'accounts.remove': { id: 'account-1' },
  'directory.refresh': { parts: ['agents', 'lines'] },
  'directory.lines': { offset: 0, limit: 50 },
  'directory.agents': { offset: 0, limit: 50 },
  'directory.voices': { offset: 0, limit: 50 },
  'directory.connections': { offset: 0, limit: 50 },
  'directory.transactions': { offset: 0, limit: 50 },
  'directory.agent': { id: '101' },
  'lines.verify': { id: '312' },
  'lines.setOutboundAgent': { id: '312', agentId: '101' },
  'lines.copyNumber': { id: '312' },
  'lines.followSettling': null,
  'connections.test': { provider: 'telnyx', method: 'api_key', fields: someFields },
  'connections.create': {
    name: 'Telnyx trunk',
    wish: { provider: 'telnyx', method: 'api_key', fields: someFields },
    evidenceId: 'ev_1',
  },
  'connections.rename': { id: '21', name: 'Trunk' },
  'connections.rotate': { id: '21', fields: someFields, evidenceId: 'ev_1' },
  'connections.remove': { id: '21' },
  'connections.availableNumbers': { id: '21' },
  'connections.importNumbers': { id: '21', numbers: ['+15035550110'] },
  'billing.setAutoReload': {
    autoReload: { enabled: true, minimumCents: 500, amountCents: 2_000, monthlyLimitCents: null },
  },
  'billing.setLowBalance': { thresholdCents: 500 },
  'billing.dismissLowBalance': { balanceCents: 321 },
  'billing.moreTransactions': { offset: 50 },
  'readiness.check': null,
  'number.zones': { e164: '+12125550142' },
  'number.listed': { e164: '+12125550142' },
  'guards.chooseHours': { ask: false, from: 0, to: 1440 },
  'guards.chooseMode': { mode: 'restrict' },
  'doNotCall.page': { query: '', offset: 0, limit: 50 },
  'doNotCall.add': { number: '+12125550177', region: 'US', note: 'n', from: 'hand' },
  'doNotCall.remove': { number: '+12125550177' },
  'doNotCall.restore': { number: '+12125550177', note: 'n', source: 's', addedAt: 0 },
  'doNotCall.import': { region: 'US' },
  'doNotCall.undoImport': { addedAt: 0 },
  'doNotCall.copyReport': null,
  'doNotCall.saveReport': null,
  'doNotCall.export': null,
  'draft.edit': {
    id: 'draft-1',
    text: '212 555',
    from: '+14155550100',
    agent: { kind: 'saved', id: '12' },
    maxHold: '',
  },
  'draft.fromAttempt': { attemptId: 'attempt-1' },
  'calls.place': {
    draftId: 'draft-1',
    to: '+12125550142',
    from: '+14155550100',
    agent: { kind: 'number_own' },
    maxHold: '30',
  },
  'tools.keep': { tools: '[]', keep: 'keychain' },
  'templates.list': null,
  'templates.open': { id: 'template-1' },
  'templates.save': { id: 'template-1', form: { ...emptyOneOff, name: 'Reminder' } },
  'templates.duplicate': { id: 'template-1' },
  'templates.rename': { id: 'template-1', name: 'Reminder' },
  'templates.remove': { id: 'template-1' },
  'templates.restore': { id: 'template-1' },
  'calls.tryAgain': { attemptId: 'attempt-1' },
  'calls.dismiss': { attemptId: 'attempt-1' },
  'calls.restore': { attemptId: 'attempt-1' },
  'calls.check': { attemptId: 'attempt-1' },
  'calls.choose': { attemptId: 'attempt-1', callId: '48201' },
  'calls.ruleOut': { attemptId: 'attempt-1', callIds: ['48201', '48202'] },
  'calls.openDashboard': { attemptId: 'attempt-1' },
  'calls.copyNumber': { attemptId: 'attempt-1' },
  'history.page': {
    filter: { ...anyCall, states: ['completed'], agentNames: ['Sales'] },
    order: 'newest',
    offset: 0,
    limit: 50,
  },
  'history.count': { filter: anyCall },
  'history.choices': null,
  'history.entry': { by: 'key', key: '1' },
  'history.setEntryNote': { key: '1', note: 'n' },
  'history.setTags': { key: '1', tags: ['roof'] },
  'history.fetchWords': { key: '1' },
  'history.copy': { key: '1', what: 'number' },
  'history.openDashboard': { key: '1' },
  'draft.fromEntry': { key: '1' },
  'history.searches': null,
  'history.keepSearches': { searches: [{ name: 'Roofs', query: 'tag:roof' }] },
  'words.copy': { key: '1', turns: { from: 0, count: 1 } },
  'words.remove': { key: '1' },
  'reviews.standing': { key: '1' },
  'reviews.askGrade': { key: '1' },
  'reviews.grade': { key: '1' },
  'reviews.list': { key: '1' },
  'reviews.file': { key: '1', title: 't', severity: 'info', description: '', atSeconds: 3 },
  'insights.read': { filter: anyCall },
  'insights.save': { filter: anyCall, table: 'agents', unit: 'day' },
  'insights.look': null,
  'insights.setLook': { look: 'insights' },
  'history.importState': null,
  'history.pauseImport': null,
  'history.resumeImport': null,
  'history.fetchPast': { on: true },
  'history.setRetention': { retention: 90 },
  'history.transcriptCount': null,
  'history.removeTranscripts': null,
  'recordings.stand': { of: { by: 'key', key: '1' } },
  'recordings.open': { of: { by: 'attempt', attemptId: 'attempt-1' } },
  'recordings.piece': { of: { by: 'key', key: '1' }, offset: 0 },
  'recordings.close': { of: { by: 'key', key: '1' } },
  'recordings.save': { of: { by: 'key', key: '1' } },
  'recordings.kept': null,
  'recordings.setLimit': { limit: 0 },
  'recordings.empty': null,
  'export.start': {
    selection: { kind: 'all', filter: anyCall, except: ['7'] },
    order: 'newest',
    format: 'csv',
    transcripts: true,
  },
  'export.cancel': null,
  'export.show': null,
  'bulk.work': null,
  'bulk.stop': null,
  'bulk.count': { selection: { kind: 'some', keys: ['1', '2'] } },
  'bulk.tally': { selection: { kind: 'some', keys: ['1'] } },
  'bulk.range': { filter: anyCall, order: 'newest', offset: 0, limit: 1_000 },
  'bulk.tag': { selection: { kind: 'some', keys: ['1'] }, tag: 'roof', isAdded: true },
  'bulk.ended': null,
  'bulk.kept': null,
  'bulk.goOn': { change: '6d6cf62b-5d2a-4a6a-9d5e-3c8f4d5f2c11' },
  'bulk.undoTags': { change: '6d6cf62b-5d2a-4a6a-9d5e-3c8f4d5f2c11' },
  'bulk.dismiss': { change: '6d6cf62b-5d2a-4a6a-9d5e-3c8f4d5f2c11' },
  'bulk.removeTranscripts': { selection: { kind: 'some', keys: ['1'] } },
  'bulk.copyNumbers': { selection: { kind: 'some', keys: ['1'] } },
  'history.details': { attemptId: 'attempt-1' },
  'history.setNote': { attemptId: 'attempt-1', note: 'n' },
};

/** Fields that may be null, so that null in them is no mistake. */
const NULLABLE: ReadonlySet<string> = new Set([
  'draft.edit from',
  'words.copy turns',
  'reviews.file atSeconds',
  'doNotCall.add region',
  'draft.edit agent',
  'templates.save id',
  'lines.setOutboundAgent agentId',
]);

const parsed = (json: string): unknown => JSON.parse(json);

const TOO_LONG = 'x'.repeat(LIMITS.prompt + 1);

class Disguise {
  readonly id = 'account-1';
}

/** Things that are not what any command takes, whatever it takes. */
const neverAPayload: readonly unknown[] = [
  '',
  'payload',
  0,
  7,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  true,
  false,
  10n,
  Symbol('payload'),
  () => 'payload',
  [],
  [null],
  [{ id: 'account-1' }],
  {},
  { unknown: 1 },
  new Map([['id', 'account-1']]),
  new Set(['account-1']),
  new Date(0),
  new Error('payload'),
  /payload/,
  new Uint8Array(8),
  new Disguise(),
  Object.create({ id: 'account-1', attemptId: 'attempt-1' }),
  parsed('{"__proto__": {"id": "account-1"}}'),
];

/** Payloads that a command must refuse, made from a valid one by every kind of mistake and malice. */
export function malformedPayloads(name: CommandName): readonly unknown[] {
  const valid = validPayloads[name];
  if (valid === null || typeof valid !== 'object') return neverAPayload;
  const fields = Object.entries(valid);
  return [
    ...neverAPayload,
    null,
    undefined,
    ...wholeMistakes(valid),
    ...fields.flatMap((f) => fieldMistakes(name, valid, f)),
  ];
}

function wholeMistakes(valid: object): readonly unknown[] {
  const asText = JSON.stringify(valid);
  const getters = Object.fromEntries(Object.entries(valid));
  for (const [field, value] of Object.entries(valid))
    Object.defineProperty(getters, field, { get: (): unknown => value, enumerable: true });
  const cyclic: Record<string, unknown> = { ...valid };
  cyclic['self'] = cyclic;
  return [
    { ...valid, extra: 1 },
    { ...valid, constructor: { prototype: { admin: true } } },
    { ...valid, toString: 'x' },
    { ...valid, [Symbol('extra')]: 1 },
    parsed(`${asText.slice(0, -1)}, "__proto__": {"admin": true}}`),
    Object.assign([], valid),
    Object.assign(new Map(), valid),
    Object.assign(new Disguise(), valid),
    Object.create(valid),
    getters,
    cyclic,
    [valid],
    asText,
  ];
}

function fieldMistakes(name: CommandName, valid: object, [field, value]: [string, unknown]): readonly unknown[] {
  const missing = Object.fromEntries(Object.entries(valid).filter(([other]) => other !== field));
  const wrong: unknown[] = [undefined, 10n, new Date(0), [[]], { toString: 'x' }, TOO_LONG];
  if (!NULLABLE.has(`${name} ${field}`)) wrong.push(null);
  if (typeof value !== 'boolean') wrong.push(true);
  if (typeof value !== 'number') wrong.push(7, Number.NaN);
  else wrong.push('7', Number.NaN, Number.POSITIVE_INFINITY, -1, 1.5, 1e17);
  if (typeof value === 'object')
    wrong.push(
      'x',
      {},
      [7],
      { ...value, extra: 1 },
      Array.from({ length: 5_000 }, () => value),
    );
  return [missing, ...wrong.map((one) => ({ ...valid, [field]: one }))];
}
