/** The providers that ThunderPhone connects to (API notes 5.3). Others may come: what is read stays an open word. */
export const providers = ['twilio', 'telnyx', 'signalwire', 'vonage', 'manual'] as const;
export type Provider = (typeof providers)[number];

export const setupMethods = ['api_key', 'manual', 'guided_telnyx'] as const;
export type SetupMethod = (typeof setupMethods)[number];

/** The two members of the request that take fields (API notes 5.4). */
export const fieldPlaces = ['credentials', 'sip_config'] as const;
export type FieldPlace = (typeof fieldPlaces)[number];

/** One thing that a provider wants to know. */
export interface ProviderField {
  readonly place: FieldPlace;
  /** The member's name in the request. */
  readonly member: string;
  readonly label: string;
  /** Shown as dots. All fields are passed on and forgotten, secret or not. */
  readonly secret: boolean;
  readonly needed: boolean;
  /** Where it is found; empty where the label says it. */
  readonly hint: string;
}

export interface ProviderForm {
  readonly name: string;
  readonly methods: readonly [SetupMethod, ...SetupMethod[]];
  readonly fields: readonly ProviderField[];
  /**
   * Whether ThunderPhone documents the names of the fields. Where not, they are inferred from what the provider's own
   * documentation calls them, written as the documented ones are; a person can add others by name.
   */
  readonly fieldNames: 'documented' | 'inferred';
}

type Told = readonly [member: string, label: string, hint?: string];

const field = (place: FieldPlace, marks: { secret: boolean; needed: boolean }, [member, label, hint = '']: Told) =>
  ({ place, member, label, hint, ...marks }) satisfies ProviderField;
const plain = (...told: Told): ProviderField => field('credentials', { secret: false, needed: true }, told);
const secret = (...told: Told): ProviderField => field('credentials', { secret: true, needed: true }, told);
const sip = (...told: Told): ProviderField => field('sip_config', { secret: false, needed: true }, told);
const optional = (one: ProviderField): ProviderField => ({ ...one, needed: false });

type FormRest = Partial<Pick<ProviderForm, 'methods' | 'fieldNames'>>;

/** As most providers are: with API credentials, whose names in the request are a likely guess. */
const form = (name: string, fields: readonly ProviderField[], rest: FormRest = {}): ProviderForm => ({
  name,
  fields,
  methods: ['api_key'],
  fieldNames: 'inferred',
  ...rest,
});

/** What each provider is asked for. The one place for these lists. */
export const providerForms: Readonly<Record<Provider, ProviderForm>> = {
  // API notes 5.4: `apiKey` and `connectionId`.
  telnyx: form(
    'Telnyx',
    [
      secret('apiKey', 'API key', 'In the Telnyx portal under API keys.'),
      plain('connectionId', 'Connection ID', 'The id of the SIP connection that your numbers belong to.'),
    ],
    { methods: ['api_key', 'guided_telnyx'], fieldNames: 'documented' },
  ),
  // twilio.com/docs/usage/requests-to-twilio: Account SID as the user, Auth Token as the password.
  twilio: form('Twilio', [
    plain('accountSid', 'Account SID', 'In the Twilio console under Account info; begins with AC.'),
    secret('authToken', 'Auth token', 'Beside the Account SID.'),
  ]),
  // developer.signalwire.com/rest/overview/authorization: Project ID and API token, at the Space URL.
  signalwire: form('SignalWire', [
    plain('projectId', 'Project ID', 'In your SignalWire Space under API.'),
    secret('apiToken', 'API token', 'It needs the scopes for numbers and voice.'),
    plain('spaceUrl', 'Space URL', 'As in example.signalwire.com.'),
  ]),
  // developer.vonage.com/en/getting-started/concepts/authentication: numbers and SIP trunking take API key and secret.
  vonage: form('Vonage', [
    plain('apiKey', 'API key', 'In the Vonage dashboard under API settings.'),
    secret('apiSecret', 'API secret', 'Beside the API key.'),
  ]),
  // A SIP trunk: where it answers, and the user and password of its digest authentication (RFC 3261, 22).
  manual: form(
    'Own SIP trunk',
    [
      sip('host', 'SIP server', 'As in sip.example.com.'),
      optional(sip('port', 'Port', '5060 where nothing else is said.')),
      optional(sip('transport', 'Transport', 'udp, tcp or tls.')),
      plain('username', 'User name'),
      secret('password', 'Password'),
    ],
    { methods: ['manual'] },
  ),
};

export const isProvider = (word: string): word is Provider => providers.some((provider) => provider === word);

/** A provider by its name; one that is not known keeps ThunderPhone's word for it. */
export const providerName = (word: string): string => (isProvider(word) ? providerForms[word].name : word);
