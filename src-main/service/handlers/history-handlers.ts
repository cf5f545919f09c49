import { templateOfName } from '../../domain/call/agent-choice';
import type { AttemptId } from '../../domain/ids';
import { formOf } from '../../domain/one-off/one-off-config';
import { ok } from '../../domain/result';
import { dashboardOf } from './dashboard-of';
import { callView } from '../views/call-view';
import { timelineView } from '../views/timeline-view';
import { findAttempt } from './find-attempt';
import type { Handlers } from '../../contract/handlers';
import type { AppParts } from './parts';

type HistoryHandlers = Pick<Handlers, 'history.details' | 'history.setNote'>;

export function historyHandlers(parts: AppParts): HistoryHandlers {
  const { archive, timelines, book, now } = parts;
  return {
    'history.details': async ({ attemptId }) => {
      const id = attemptId as AttemptId;
      const attempt = await findAttempt(parts, id);
      if (!attempt.ok) return attempt;
      const { agent, variables } = attempt.value;
      const events = await timelines.timeline(id);
      if (!events.ok) return events;
      return ok({
        call: callView(attempt.value),
        oneOff: agent.kind === 'one_off' ? formOf(agent.config, templateOfName(agent.name)) : null,
        variables: variables.map((variable) => ({ ...variable })),
        dashboardUrl: dashboardOf(parts, attempt.value),
        timeline: timelineView(events.value),
      });
    },
    'history.setNote': async ({ attemptId, note }) => {
      const noted = await book.apply(attemptId as AttemptId, { kind: 'noted', at: now(), note });
      if (!noted.ok) return noted;
      // The record has the note; what the history had taken over from the call before is given up as well.
      const entry = await archive.reader.ofAttempt(noted.value.id);
      if (entry.ok && entry.value) await archive.notes.setNote(entry.value.key, note);
      return ok(callView(noted.value));
    },
  };
}
