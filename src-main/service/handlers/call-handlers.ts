import type { AttemptId, DraftId, AgentId, CallId } from '../../domain/ids';
import type { Shown } from '../../calls/place/prepare-placement';
import { problem } from '../../domain/problem/make-problem';
import { fail, ok } from '../../domain/result';
import { dashboardOf } from './dashboard-of';
import { callView } from '../views/call-view';
import { asE164 } from './as-e164';
import { findAttempt } from './find-attempt';
import type { Handlers } from '../../contract/handlers';
import type { AppParts } from './parts';

type CallHandlers = Pick<
  Handlers,
  | 'calls.place'
  | 'calls.tryAgain'
  | 'calls.dismiss'
  | 'calls.restore'
  | 'calls.check'
  | 'calls.choose'
  | 'calls.ruleOut'
  | 'calls.openDashboard'
  | 'calls.copyNumber'
>;

export function callHandlers(parts: AppParts): CallHandlers {
  const { book, pressCall, tryAgain, follower, settler, personsWord, now } = parts;
  return {
    'calls.place': async ({ draftId, to, from, agent, maxHold, variables, accepted }) => {
      const shown: Shown = {
        to: asE164(to),
        from: asE164(from),
        agent: agent.kind === 'saved' ? { kind: 'saved', id: agent.id as AgentId } : agent,
        maxHold,
        variables: variables ?? [],
      };
      const pressed = await pressCall.press(draftId as DraftId, shown, accepted);
      if (!pressed.ok) return pressed;
      // A definite no is the answer to the press; the attempt is in the record all the same.
      const { state, problem: refusal } = pressed.value;
      return state === 'refused' && refusal ? fail(refusal) : ok(callView(pressed.value));
    },
    'calls.tryAgain': async ({ attemptId, accepted }) => {
      const tried = await tryAgain.press(attemptId as AttemptId, accepted ?? []);
      return tried.ok ? ok(callView(tried.value)) : tried;
    },
    'calls.dismiss': async ({ attemptId }) => {
      const done = await book.apply(attemptId as AttemptId, { kind: 'dismissed', at: now() });
      return done.ok ? ok(null) : done;
    },
    'calls.restore': async ({ attemptId }) => {
      const done = await book.apply(attemptId as AttemptId, { kind: 'restored', at: now() });
      return done.ok ? ok(null) : done;
    },
    'calls.check': async ({ attemptId }) => {
      const id = attemptId as AttemptId;
      const attempt = await findAttempt(parts, id);
      if (!attempt.ok) return attempt;
      if (attempt.value.state === 'unconfirmed' || attempt.value.state === 'not_placed') {
        const looked = await settler.check(id);
        return looked.ok ? ok(callView(looked.value)) : looked;
      }
      const resumed = await book.apply(id, { kind: 'follow_resumed', at: now() });
      follower.wake(attempt.value.accountId);
      return resumed.ok ? ok(callView(resumed.value)) : resumed;
    },
    'calls.choose': async ({ attemptId, callId }) => {
      const chosen = await personsWord.choose(attemptId as AttemptId, callId as CallId);
      return chosen.ok ? ok(callView(chosen.value)) : chosen;
    },
    'calls.ruleOut': async ({ attemptId, callIds }) => {
      const said = await personsWord.ruleOut(attemptId as AttemptId, callIds as CallId[]);
      return said.ok ? ok(callView(said.value)) : said;
    },
    'calls.openDashboard': async ({ attemptId }) => {
      const attempt = await findAttempt(parts, attemptId as AttemptId);
      if (!attempt.ok) return attempt;
      const page = dashboardOf(parts, attempt.value);
      if (page === null) return fail(problem('call_without_page'));
      parts.openPage(page);
      return ok(null);
    },
    'calls.copyNumber': async ({ attemptId }) => {
      const attempt = await findAttempt(parts, attemptId as AttemptId);
      if (!attempt.ok) return attempt;
      parts.copyText(attempt.value.to);
      return ok(null);
    },
  };
}
