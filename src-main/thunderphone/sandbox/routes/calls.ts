import { readCallFilter } from '../calls/call-filter';
import { callObject } from '../calls/call-object';
import type { CallRecord } from '../calls/call-record';
import { gradeOf } from '../calls/grade';
import { lifeOf, planOf } from '../calls/life';
import { placeCall } from '../calls/place-call';
import { turnObject, turnsBy, turnsOf } from '../calls/transcript';
import { wavOf } from '../calls/wav';
import { detail, fieldErrors, jsonAnswer, notFound, type Answer } from '../http/answer';
import { jsonBody } from '../http/json-body';
import { pageAnswer, readPage } from '../http/paging';
import type { Scenario } from '../scenario';
import { visibleCalls } from './visible-calls';
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
  const { ledger, now, recordings } = world;

  const ofCall =
    (answer: (call: CallRecord, scenario: Scenario) => Answer): Handler =>
    ({ parameter, scenario }) => {
      const call = visibleCalls(ledger, scenario).find(({ callId }) => callId.toString() === parameter);
      return call === undefined ? notFound() : answer(call, scenario);
    };

  const spoken = (call: CallRecord) => {
    const life = lifeOf(call, now());
    return (life.kind === 'running' ? turnsBy(call, life.elapsedMs) : turnsOf(call)).map(turnObject);
  };

  const hasRecording = (call: CallRecord): boolean => {
    const life = lifeOf(call, now());
    return life.kind === 'ended' && life.plan.outcome === 'completed';
  };

  return {
    'POST /v1/call': ({ request, scenario }) => {
      const body = jsonBody(request);
      return body.ok ? placeCall(body.value, scenario, world) : body.error;
    },
    'GET /v1/calls': (input) => list(input, world),
    'GET /v1/calls/:id': ofCall((call, scenario) => jsonAnswer(200, callObject(call, scenario, now()))),
    'GET /v1/calls/:id/audio': ofCall((call) =>
      hasRecording(call) ? jsonAnswer(200, { url: recordings.create(call.callId) }) : notFound(),
    ),
    'GET /v1/calls/:id/transcript': ofCall((call) => jsonAnswer(200, { transcripts: spoken(call) })),
    'GET /v1/calls/:id/history': ofCall((call) => jsonAnswer(200, { call_id: call.callId, turns: spoken(call) })),
    'GET /v1/calls/:id/grade': ofCall((call) => grade(call, now())),
    'GET /recordings/:file': ({ request, parameter, scenario }) => {
      const callId = recordings.open(parameter, request.query);
      if (callId === undefined) return detail(403, 'This link has expired or is not valid.');
      const call = visibleCalls(ledger, scenario).find((candidate) => candidate.callId.toString() === callId);
      return call === undefined ? notFound() : wavAnswer(call);
    },
  };
}

function list({ request, scenario }: HandlerInput, { ledger, now }: World): Answer {
  const page = readPage(request.query);
  const filter = readCallFilter(request.query);
  if (!page.ok || !filter.ok) {
    return fieldErrors({ ...(page.ok ? {} : page.error), ...(filter.ok ? {} : filter.error) });
  }
  const calls = visibleCalls(ledger, scenario).map((call) => callObject(call, scenario, now()));
  return pageAnswer(calls.filter(filter.value), page.value);
}

function grade(call: CallRecord, nowMs: number): Answer {
  const life = lifeOf(call, nowMs);
  const result = life.kind === 'ended' ? gradeOf(call, life) : undefined;
  if (result?.score === undefined || result.score === null) return notFound();
  return jsonAnswer(200, {
    score: result.score,
    call_outcome: 'successful',
    grader_model: 'sandbox',
    summary: 'The agent reached its goal and stayed polite.',
    detected_issues: [],
  });
}

function wavAnswer(call: CallRecord): Answer {
  return { status: 200, headers: { 'Content-Type': 'audio/wav' }, body: wavOf(turnsOf(call), planOf(call).lengthMs) };
}
