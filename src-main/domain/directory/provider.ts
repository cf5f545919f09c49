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

const secret = (member: string, label: string, hint = ''): ProviderField => ({
  ...{ place: 'credentials', member, label, hint },
  ...{ secret: true, needed: true },
});
const plain = (member: string, label: string, hint = ''): ProviderField => ({
  ...secret(member, label, hint),
  secret: false,
});
const sip = (member: string, label: string, needed: boolean, hint = ''): ProviderField => ({
  ...plain(member, label, hint),
  ...{ place: 'sip_config', needed },
});

/** What each provider is asked for. The one place for these lists. */
export const providerForms: Readonly<Record<Provider, ProviderForm>> = {
  // API notes 5.4: `apiKey` and `connectionId`.
  telnyx: {
    name: 'Telnyx',
    methods: ['api_key', 'guided_telnyx'],
    fieldNames: 'documented',
    fields: [
      secret('apiKey', 'API key', 'In the Telnyx portal under API keys.'),
      plain('connectionId', 'Connection ID', 'The id of the SIP connection that your numbers belong to.'),
    ],
  },
  // twilio.com/docs/usage/requests-to-twilio: Account SID as the user, Auth Token as the password.
  twilio: {
    name: 'Twilio',
    methods: ['api_key'],
    fieldNames: 'inferred',
    fields: [
      plain('accountSid', 'Account SID', 'In the Twilio console under Account info; begins with AC.'),
      secret('authToken', 'Auth token', 'Beside the Account SID.'),
    ],
  },
  // developer.signalwire.com/rest/overview/authorization: Project ID and API token, at the Space URL.
  signalwire: {
    name: 'SignalWire',
    methods: ['api_key'],
    fieldNames: 'inferred',
    fields: [
      plain('projectId', 'Project ID', 'In your SignalWire Space under API.'),
      secret('apiToken', 'API token', 'It needs the scopes for numbers and voice.'),
      plain('spaceUrl', 'Space URL', 'As in example.signalwire.com.'),
    ],
  },
  // developer.vonage.com/en/getting-started/concepts/authentication: numbers and SIP trunking take API key and secret.
  vonage: {
    name: 'Vonage',
    methods: ['api_key'],
    fieldNames: 'inferred',
    fields: [
      plain('apiKey', 'API key', 'In the Vonage dashboard under API settings.'),
      secret('apiSecret', 'API secret', 'Beside the API key.'),
    ],
  },
  // A SIP trunk: where it answers, and the user and password of its digest authentication (RFC 3261, 22).
  manual: {
    name: 'Own SIP trunk',
    methods: ['manual'],
    fieldNames: 'inferred',
    fields: [
      sip('host', 'SIP server', true, 'As in sip.example.com.'),
      sip('port', 'Port', false, '5060 where nothing else is said.'),
      sip('transport', 'Transport', false, 'udp, tcp or tls.'),
      plain('username', 'User name'),
      secret('password', 'Password'),
    ],
  },
};

export const isProvider = (word: string): word is Provider => providers.some((provider) => provider === word);

/** A provider by its name; one that is not known keeps ThunderPhone's word for it. */
export const providerName = (word: string): string => (isProvider(word) ? providerForms[word].name : word);
