// Believable views for tests: each builder takes only what the test is about.
import type { EntryView, HistoryRow, WordsView } from '../../src-main/contract/history';
import type { BillingView, TransactionView } from '../../src-main/contract/billing';
import type { ProblemView } from '../../src-main/contract/envelope';
import type { HistoryImportView } from '../../src-main/contract/history-import';
import type { ReadinessRow, ReadinessView } from '../../src-main/contract/readiness';
import type {
  AccountView,
  AgentDetailsView,
  AgentView,
  CallView,
  ConnectionView,
  DirectoryView,
  DraftView,
  GuardsView,
  LineView,
  PartView,
  SnapshotView,
} from '../../src-main/contract/views';
import { emptyOneOff } from '../../src-main/domain/one-off/one-off-form';
import type { ProblemCode } from '../../src-main/domain/problem/problem';
import { problemTexts } from '../../src-main/domain/problem/problem-texts';

/** Noon UTC on a day far from every clock change. */
export const NOON = Date.UTC(2026, 5, 10, 12, 0, 0);

export const anAccount = (fields: Partial<AccountView> = {}): AccountView => ({
  id: 'account-1',
  name: 'Acme Operations',
  baseUrl: 'https://api.thunderphone.com/v1',
  keyHome: 'keychain',
  keyPrefix: 'sk_live_0123456',
  key: 'ready',
  keyProblem: null,
  ...fields,
});

export const aLine = (fields: Partial<LineView> = {}): LineView => ({
  id: '11',
  number: '+14155550100',
  label: 'Main line',
  eligible: true,
  reason: '',
  advice: '',
  step: null,
  canBeVerified: true,
  settling: false,
  source: 'voip',
  status: 'active',
  verification: 'verified',
  verifiedAt: NOON,
  connectionId: null,
  inboundAgentId: null,
  inboundAgentName: null,
  ownAgentId: null,
  ownAgentName: null,
  ...fields,
});

export const anAgent = (fields: Partial<AgentView> = {}): AgentView => ({
  id: '21',
  name: 'Reception',
  product: 'spark',
  voice: 'James',
  languages: ['en-US'],
  updatedAt: NOON,
  ...fields,
});

export const anAgentDetails = (fields: Partial<AgentDetailsView> = {}): AgentDetailsView => ({
  ...anAgent(),
  prompt: 'You receive calls.',
  thinkingLevel: null,
  backgroundTrack: null,
  acknowledgementMode: null,
  acknowledgementPrompt: null,
  inboundSpeakOrder: null,
  outboundSpeakOrder: null,
  maxHoldSeconds: null,
  tools: [],
  integrations: [],
  ...fields,
});

export const aConnectionView = (fields: Partial<ConnectionView> = {}): ConnectionView => ({
  id: '31',
  name: 'Main trunk',
  provider: 'twilio',
  setupMethod: 'api_key',
  status: 'connected',
  lastTestedAt: NOON,
  numbersImported: 1,
  createdAt: NOON,
  ...fields,
});

export const aDraft = (fields: Partial<DraftView> = {}): DraftView => ({
  id: 'draft-1',
  accountId: 'account-1',
  text: '',
  from: '+14155550100',
  agent: { kind: 'saved', id: '21' },
  maxHold: '',
  oneOff: emptyOneOff,
  variables: [],
  ...fields,
});

export const aPart = (fields: Partial<PartView> = {}): PartView => ({
  version: 1,
  state: 'ready',
  fetchedAt: NOON,
  problem: null,
  ...fields,
});

export const aBilling = (fields: Partial<BillingView> = {}): BillingView => ({
  balanceCents: 4_210,
  autoReload: { enabled: false, minimumCents: 0, amountCents: 2_000, monthlyLimitCents: null },
  hasPaymentMethod: true,
  ...fields,
});

export const aTransaction = (fields: Partial<TransactionView> = {}): TransactionView => ({
  id: '1',
  kind: 'call_charge',
  amountCents: -8,
  description: 'Call 48201',
  createdAt: NOON,
  callId: null,
  attemptId: null,
  others: [],
  ...fields,
});

export const aReadinessRow = (fields: Partial<ReadinessRow> = {}): ReadinessRow => ({
  id: 'key',
  state: 'good',
  title: 'API key',
  seen: 'ThunderPhone accepts it.',
  at: NOON,
  detail: null,
  mover: null,
  advice: '',
  steps: [],
  ...fields,
});

export const aReadiness = (fields: Partial<ReadinessView> = {}): ReadinessView => ({
  accountId: 'account-1',
  state: 'ready',
  headline: 'Ready to call',
  busy: false,
  rows: [aReadinessRow()],
  ...fields,
});

/** `part` is said of the numbers and agents alike: they are read together. */
export const aDirectory = (fields: Partial<DirectoryView> = {}, part: Partial<PartView> = {}): DirectoryView => ({
  accountId: 'account-1',
  parts: {
    agents: aPart(part),
    lines: aPart(part),
    voices: aPart({ version: 0, state: 'none', fetchedAt: null }),
    connections: aPart({ version: 0, state: 'none', fetchedAt: null }),
    billing: aPart(),
    confirmation: aPart(),
    transactions: aPart({ version: 0, state: 'none', fetchedAt: null }),
  },
  billing: aBilling(),
  confirmation: { confirmed: true, confirmedAt: NOON },
  transactions: null,
  lowBalance: { thresholdCents: 500, level: 'fine', dismissed: false },
  ...fields,
});

export const aCall = (fields: Partial<CallView> = {}): CallView => ({
  attemptId: 'attempt-1',
  accountId: 'account-1',
  to: '+12125550142',
  from: '+14155550100',
  agentName: 'Reception',
  agentKind: 'saved',
  agentId: '21',
  maxHoldSeconds: null,
  state: 'in_progress',
  label: 'In progress',
  callId: '987654321',
  createdAt: NOON,
  sentAt: NOON,
  startedAt: null,
  endedAt: null,
  durationSeconds: null,
  endReason: null,
  billableMinutes: null,
  billingTotalCents: null,
  problem: null,
  following: 'yes',
  candidates: [],
  dismissed: false,
  note: '',
  ...fields,
});

export const someWords = (fields: Partial<WordsView> = {}): WordsView => ({
  state: 'none',
  turns: [],
  fetchedAt: null,
  problem: null,
  ...fields,
});

/** A call of the organization that this app did not place. */
export const aRow = (fields: Partial<HistoryRow> = {}): HistoryRow => ({
  key: '17',
  accountId: 'account-1',
  attemptId: null,
  callId: '987654322',
  direction: 'outbound',
  own: '+14155550100',
  other: '+12125550142',
  agentName: 'Reception',
  state: 'completed',
  label: 'Completed',
  at: NOON,
  endedAt: null,
  durationSeconds: null,
  endReason: null,
  billingTotalCents: null,
  isTest: false,
  note: '',
  tags: [],
  transcript: 'unknown',
  gradeScore: null,
  gradeStatus: null,
  hit: null,
  ...fields,
});

export const anEntry = (row: Partial<HistoryRow> = {}, fields: Partial<EntryView> = {}): EntryView => ({
  row: aRow(row),
  product: null,
  voice: null,
  billableMinutes: null,
  issueCount: null,
  criticalIssueCount: null,
  summary: null,
  dashboardUrl: null,
  timeline: [],
  words: someWords(),
  ...fields,
});

export const aProblem = (code: ProblemCode, fields: Partial<ProblemView> = {}): ProblemView => ({
  code,
  ...problemTexts[code],
  ...fields,
});

export const aHistoryImport = (fields: Partial<HistoryImportView> = {}): HistoryImportView => ({
  accountId: 'account-1',
  state: 'done',
  taken: 0,
  expected: null,
  problem: null,
  lookedAt: NOON,
  transcripts: { ofPast: false, fetched: 0, wanted: 0, problem: null, retention: 'forever' },
  ...fields,
});

export const aGuards = (fields: Partial<GuardsView> = {}): GuardsView => ({
  hours: { ask: true, from: 480, to: 1_260 },
  doNotCall: { mode: 'restrict', version: 0 },
  ...fields,
});

export const aSnapshot = (fields: Partial<SnapshotView> = {}): SnapshotView => ({
  version: '0.1.0',
  locale: 'en-US',
  systemRegion: 'US',
  dataFolder: '/home/person/.config/thunderdial',
  accounts: [anAccount()],
  activeAccountId: 'account-1',
  draft: aDraft(),
  calls: [],
  directory: aDirectory(),
  guards: aGuards(),
  readiness: aReadiness(),
  notices: [],
  runtime: { storage: 'ready' },
  ...fields,
});
