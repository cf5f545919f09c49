import type { ShownCall } from '../books/call-book';
import { readCallFilter } from '../calls/call-filter';
import { placeCall } from '../calls/place-call';
import { turnObject } from '../calls/turn';
import { fieldErrors, jsonAnswer, notFound, redirect, type Answer } from '../http/answer';
import { jsonBody } from '../http/json-body';
import { readPage } from '../http/paging';
import type { Scenario } from '../scenario';
import { callPage } from './call-page';
import { exportAnswer, isExportFormat } from './export';
import type { Handler, HandlerInput, Handlers, World } from './handler';

type Names =
  | 'POST /v1/call'
  | 'GET /v1/calls'
  | 'GET /v1/calls/:id'
  | 'GET /v1/calls/:id/audio'
  | 'GET /v1/calls/:id/transcript'
  | 'GET /v1/calls/:id/history'
  | 'GET /v1/calls/export';

/** Calls: API notes 2 and 3. */
export function callHandlers(world: World): Handlers<Names> {
  const ofCall =
    (answer: (call: ShownCall, scenario: Scenario) => Answer): Handler =>
    ({ parameter, scenario }) => {
      const call = world.calls(scenario).find(BigInt(parameter));
      return call === undefined ? notFound() : answer(call, scenario);
    };

  return {
    'POST /v1/call': ({ request, scenario }) => {
      const body = jsonBody(request);
      return body.ok ? placeCall(body.value, scenario, world) : body.error;
    },
    'GET /v1/calls': (input) => list(input, world),
    'GET /v1/calls/export': ({ request, scenario }) => {
      const format = request.query.get('format') ?? 'csv';
      const filter = readCallFilter(request.query);
      if (!isExportFormat(format)) return fieldErrors({ format: [`"${format}" is not a valid choice.`] });
      return filter.ok ? exportAnswer(world.calls(scenario).list(filter.value), format) : fieldErrors(filter.error);
    },
    'GET /v1/calls/:id': ofCall((call) => jsonAnswer(200, call.object())),
    'GET /v1/calls/:id/audio': ofCall((call, { recordingLinkMs, recordingRedirect }) => {
      if (call.recording() === undefined) return notFound();
      const url = world.recordings.create(call.callId, recordingLinkMs);
      return recordingRedirect ? redirect(url) : jsonAnswer(200, { url });
    }),
    'GET /v1/calls/:id/transcript': ofCall((call) => jsonAnswer(200, { transcripts: call.turns().map(turnObject) })),
    'GET /v1/calls/:id/history': ofCall((call) =>
      jsonAnswer(200, { call_id: call.callId, turns: call.turns().map(turnObject) }),
    ),
  };
}

function list({ request, scenario }: HandlerInput, world: World): Answer {
  const page = readPage(request.query);
  const filter = readCallFilter(request.query);
  if (!page.ok || !filter.ok) {
    return fieldErrors({ ...(page.ok ? {} : page.error), ...(filter.ok ? {} : filter.error) });
  }
  const answer = callPage(world.calls(scenario), filter.value, page.value, scenario);
  // Whoever reads the next page finds the list shifted.
  world.arrivals.add(scenario.callsArriveWhilePaging);
  return answer;
}
