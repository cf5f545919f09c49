import type { RecordedCall } from '../../history/recordings/ports';
import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import { readAnswer } from '../answers/read-answer';
import type { Credentials, Endpoint } from '../credentials-port';
import { isObject } from '../json';
import type { ObservedClock } from '../server-clock';
import type { Exchange, Send } from '../wire/ask';
import { requestUrl } from '../wire/request-url';
import { checkLink } from './check-link';

/** Where a recording is to be had for a while, and the endpoint that said so. */
export interface RecordingLink {
  readonly url: URL;
  readonly endpoint: Endpoint;
}

/** Asks for a fresh link; null: ThunderPhone has no recording of this call. */
export type AskLink = (which: RecordedCall) => Promise<Result<RecordingLink | null, Problem>>;

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** `GET /v1/calls/{id}/audio`: JSON with `url`, a redirect that is not followed, or 404 (API notes 3.6; 10, C3). */
export function createAskLink(send: Send, credentials: Credentials, now: () => number, clock: ObservedClock): AskLink {
  return async ({ account, call }) => {
    await credentials.settled(account);
    const endpoint = credentials.endpoint(account);
    if (!endpoint.ok) return endpoint;
    const path = `/calls/${encodeURIComponent(call)}/audio`;
    const asked = requestUrl(endpoint.value.baseUrl, path);
    if (!asked.ok) return asked;
    const sent = send({ method: 'GET', endpoint: endpoint.value, path });
    const link = linkOf(await clock.timed(account, sent), now());
    if (!link.ok) return link.error.code === 'api_not_found' ? ok(null) : link;
    if (link.value === null) return ok(null);
    const url = checkLink(link.value, asked.value, endpoint.value);
    return url.ok ? ok({ url: url.value, endpoint: endpoint.value }) : url;
  };
}

function linkOf(exchange: Exchange, now: number): Result<string | null, Problem> {
  if (exchange.kind === 'answer' && REDIRECTS.has(exchange.status) && exchange.location) return ok(exchange.location);
  const body = readAnswer(exchange, now);
  if (!body.ok) return body;
  const url = isObject(body.value) ? body.value['url'] : undefined;
  if (url === null || url === '') return ok(null);
  if (typeof url === 'string') return ok(url);
  return fail(problem('answer_unreadable', { detail: 'recording: expected a link' }));
}
