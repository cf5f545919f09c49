import type { ShownCall } from '../books/call-book';
import { readCallFilter } from '../calls/call-filter';
import { placeCall } from '../calls/place-call';
import { turnObject } from '../calls/turn';
import { wavOf } from '../calls/wav';
import { detail, fieldErrors, jsonAnswer, notFound, type Answer } from '../http/answer';
import { jsonBody } from '../http/json-body';
import { readPage } from '../http/paging';
import type { Scenario } from '../scenario';
import { callPage } from './call-page';
import type { Handler, HandlerInput, Handlers, World } from './handler';

type Names =
  | 'POST /v1/call'
  | 'GET /v1/calls'
  | 'GET /v1/calls/:id'
  | 'GET /v1/calls/:id/audio'
  | 'GET /v1/calls/:id/transcript'
  | 'GET /v1/calls/:id/history'
  | 'GET /v1/calls/:id/grade'
  | 'GET /recordings/:file';

/** Calls: API notes 2 and 3. */
export function callHandlers(world: World): Handlers<Names> {
  const { recordings } = world;

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
    'GET /v1/calls/:id': ofCall((call) => jsonAnswer(200, call.object())),
    'GET /v1/calls/:id/audio': ofCall((call) =>
      call.recording() === undefined ? notFound() : jsonAnswer(200, { url: recordings.create(call.callId) }),
    ),
    'GET /v1/calls/:id/transcript': ofCall((call) => jsonAnswer(200, { transcripts: call.turns().map(turnObject) })),
    'GET /v1/calls/:id/history': ofCall((call) =>
      jsonAnswer(200, { call_id: call.callId, turns: call.turns().map(turnObject) }),
    ),
    'GET /v1/calls/:id/grade': ofCall((call) => grade(call)),
    'GET /recordings/:file': ({ request, parameter, scenario }) => {
      const callId = recordings.open(parameter, request.query);
      if (callId === undefined) return detail(403, 'This link has expired or is not valid.');
      const recording = world.calls(scenario).find(BigInt(callId))?.recording();
      if (recording === undefined) return notFound();
      const body = wavOf(recording.turns, recording.lengthMs);
      return { status: 200, headers: { 'Content-Type': 'audio/wav' }, body };
    },
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

function grade(call: ShownCall): Answer {
  const { grade_score: score } = call.object();
  if (score === undefined || score === null) return notFound();
  return jsonAnswer(200, {
    score,
    call_outcome: 'successful',
    grader_model: 'sandbox',
    summary: 'The agent reached its goal and stayed polite.',
    detected_issues: [],
  });
}
