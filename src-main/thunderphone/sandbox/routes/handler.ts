import type { BillingStore } from '../billing/billing-store';
import type { CallBook } from '../books/call-book';
import type { Arrivals } from '../calls/arrivals';
import type { Ledger } from '../calls/ledger';
import type { Answer } from '../http/answer';
import type { SeenRequest } from '../http/read-request';
import type { ApiRouteName } from '../http/routes';
import type { Scenario } from '../scenario';
import type { ConnectionTests } from '../voip/connection-tests';
import type { OrganizationStore } from '../voip/organization-store';
import type { ReviewStore } from '../reviews/review-store';
import type { RecordingLinks } from '../storage/recording-links';

/** What a handler is given: the request, the route's one parameter ('' where it has none), the switches now. */
export type HandlerInput = {
  readonly request: SeenRequest;
  readonly parameter: string;
  readonly scenario: Scenario;
};

export type Handler = (input: HandlerInput) => Answer;
export type Handlers<Names extends ApiRouteName = ApiRouteName> = Readonly<Record<Names, Handler>>;

/** What all handlers share. */
export type World = {
  readonly ledger: Ledger;
  readonly arrivals: Arrivals;
  /** All calls of the organization, as they are now. */
  readonly calls: (scenario: Scenario) => CallBook;
  readonly organization: OrganizationStore;
  readonly connectionTests: ConnectionTests;
  readonly billing: BillingStore;
  readonly now: () => number;
  readonly speed: number;
  readonly seed: number;
  readonly reviews: ReviewStore;
  readonly recordings: RecordingLinks;
};
