import { randomUUID } from 'node:crypto';
import type { ShownCall } from '../books/call-book';
import { bodyIn } from '../http/body-in';
import { detail, fieldErrors, jsonAnswer, notFound, type Answer } from '../http/answer';
import type { Json, JsonObject } from '../http/json';
import { issueReportObject } from '../reviews/issue-report';
import { GradeRequest, ReportRequest } from '../reviews/report-request';
import { reportPage } from '../reviews/report-page';
import type { Handlers, HandlerInput, World } from './handler';

type Names =
  | 'GET /v1/calls/:id/grade'
  | 'POST /v1/calls/:id/grade'
  | 'GET /v1/calls/:id/issue-reports'
  | 'POST /v1/calls/:id/issue-reports'
  | 'GET /v1/issue-reports';

/** Grades and issue reports: API notes 3.8 and 3.9. */
export function reviewHandlers(world: World): Handlers<Names> {
  const ofCall =
    (answer: (call: ShownCall, input: HandlerInput) => Answer) =>
    (input: HandlerInput): Answer => {
      const call = world.calls(input.scenario).find(BigInt(input.parameter));
      return call === undefined ? notFound() : answer(call, input);
    };

  return {
    'GET /v1/calls/:id/grade': ofCall(grade),
    'POST /v1/calls/:id/grade': ofCall((call, { request }) => {
      const body = request.body.length === 0 ? undefined : bodyIn(request, GradeRequest);
      if (body?.ok === false) return body.error;
      if (call.object()['status'] !== 'completed') return detail(400, 'Only completed calls can be graded.');
      const asked = world.reviews.ask({ callId: call.callId, askedAtMs: Math.floor(world.now()) });
      if (!asked.ok) return detail(500, `The request could not be kept: ${asked.error}`);
      return jsonAnswer(202, { call_id: call.callId, grade_status: 'pending' });
    }),
    'GET /v1/calls/:id/issue-reports': ofCall((call) => jsonAnswer(200, call.reports().map(issueReportObject))),
    'POST /v1/calls/:id/issue-reports': ofCall((call, { request }) => {
      const body = bodyIn(request, ReportRequest);
      if (!body.ok) return body.error;
      const { timestamp_seconds: timestampSeconds, ...told } = body.value;
      const filed = world.reviews.file({
        ...told,
        timestampSeconds,
        id: world.reviews.nextReportId(),
        callId: call.callId,
        agentId: agentOf(call.object()),
        source: 'user',
        status: 'open',
        traceId: randomUUID(),
        createdAtMs: Math.floor(world.now()),
      });
      if (!filed.ok) return detail(500, `The report could not be kept: ${filed.error}`);
      return jsonAnswer(201, issueReportObject(filed.value));
    }),
    'GET /v1/issue-reports': ({ request, scenario }) => {
      const page = reportPage(world.calls(scenario).reports(), request.query);
      return page.ok ? jsonAnswer(200, page.value.map(issueReportObject)) : fieldErrors(page.error);
    },
  };
}

const agentOf = ({ agent_id: id }: JsonObject): bigint | null => (typeof id === 'bigint' ? id : null);

/** The latest grade; while a new one is being made, the one before. */
function grade(call: ShownCall): Answer {
  const { grade_score: score } = call.object();
  if (typeof score !== 'number') return notFound();
  const good = (score > 1 ? score / 100 : score) >= 0.5;
  return jsonAnswer(200, {
    score,
    call_outcome: good ? 'successful' : 'unsuccessful',
    grader_model: 'sandbox',
    summary: good ? 'The agent reached its goal and stayed polite.' : 'The agent did not reach its goal.',
    detected_issues: call.reports().map(({ title, severity }): Json => ({ title, severity })),
  });
}
