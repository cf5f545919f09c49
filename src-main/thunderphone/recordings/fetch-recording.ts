import type { SoundKind } from '../../domain/history/sound-kind';
import { problem } from '../../domain/problem/make-problem';
import type { Problem, TransportProblemCode } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { assertNever, fail, ok } from '../../domain/result';
import type { RecordedCall, RecordingSink, RecordingSource, Watch } from '../../history/recordings/ports';
import type { AskLink, RecordingLink } from './ask-link';
import { checkLink } from './check-link';
import { requestSound, type SoundAnswer } from './request-sound';
import { soundHead } from './sound-head';
import { NOTHING_YET, takeBody, type BodyEnd, type Progress } from './take-body';

export interface RecordingOptions {
  /** Ms without a byte after which a connection counts as lost. */
  readonly stallMs?: number;
  readonly maxBytes?: number;
}

const STALL_MS = 30_000;
const MAX_BYTES = 500_000_000;
const MOST_HOPS = 3;
/** Times that a download is taken up again without anything having come in between. */
const MOST_RESUMES = 3;

type Step = BodyEnd | { readonly kind: 'refused'; readonly status: number };

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** How storage says that a link is too old, or that what it led to is not there. */
const LINK_REFUSED: ReadonlySet<number> = new Set([400, 401, 403, 404, 410]);

/**
 * Recordings by the API's links. The key is told to the API alone; the storage is another host and gets a request without
 * any. A link that the storage refuses is replaced once, a download that broke off goes on where it stopped if the
 * storage says that the file is still the same, and what did not come whole is never handed on as whole.
 */
export function createRecordingSource(ask: AskLink, options: RecordingOptions = {}): RecordingSource {
  const { stallMs = STALL_MS, maxBytes = MAX_BYTES } = options;

  const request = async (link: RecordingLink, from: Progress, signal: AbortSignal): Promise<SoundAnswer | Problem> => {
    const part = from.received > 0 && from.version !== null ? { from: from.received, version: from.version } : null;
    let { url } = link;
    for (let hops = 0; ; hops += 1) {
      const answer = await requestSound({ url, part, stallMs, signal });
      if (answer.kind === 'trouble') return answer;
      const { status, location } = soundHead(answer.response);
      if (!REDIRECTS.has(status)) return answer;
      answer.close();
      if (location === null || hops === MOST_HOPS) return problem('recording_not_given', { status });
      const next = checkLink(location, url, link.endpoint);
      if (!next.ok) return next.error;
      url = next.value;
    }
  };

  const step = async (
    link: RecordingLink,
    before: Progress,
    sink: RecordingSink,
    { signal, onProgress }: Watch,
  ): Promise<Step> => {
    const answer = await request(link, before, signal);
    if ('what' in answer) return { kind: 'problem', problem: answer };
    if (answer.kind === 'trouble') return lost(answer.code, before);
    const { response, close } = answer;
    try {
      const head = soundHead(response);
      if (LINK_REFUSED.has(head.status)) return { kind: 'refused', status: head.status };
      // Not that part of that file any more: from the beginning.
      if (head.status === 416) return { kind: 'broken', progress: NOTHING_YET };
      if (head.status !== 200 && head.status !== 206)
        return { kind: 'problem', problem: problem('recording_not_given', { status: head.status }) };
      if (head.packed) return { kind: 'problem', problem: problem('recording_not_sound') };
      if ((head.total ?? 0) > maxBytes) return { kind: 'problem', problem: problem('recording_too_large') };
      const goesOn = head.status === 206 && head.from === before.received && head.total === before.total;
      if (head.status === 206 && !goesOn && head.from > 0) return { kind: 'broken', progress: NOTHING_YET };
      if (!goesOn && before.received > 0) {
        const restarted = await sink.restart();
        if (!restarted.ok) return { kind: 'problem', problem: restarted.error };
      }
      return await takeBody({ response, head, progress: goesOn ? before : NOTHING_YET, sink, onProgress, maxBytes });
    } finally {
      close();
    }
  };

  return {
    fetch: async (
      which: RecordedCall,
      sink: RecordingSink,
      watch: Watch,
    ): Promise<Result<SoundKind | null, Problem>> => {
      let link = await ask(which);
      let progress = NOTHING_YET;
      let fresh = false;
      for (let resumes = 0; ;) {
        if (!link.ok) return link;
        if (link.value === null) return ok(null);
        const came = await step(link.value, progress, sink, watch);
        switch (came.kind) {
          case 'whole':
            return ok(came.sound);
          case 'problem':
            return fail(came.problem);
          case 'refused':
            if (fresh) return fail(problem('recording_not_given', { status: came.status }));
            fresh = true;
            link = await ask(which);
            break;
          case 'broken':
            resumes = came.progress.received > progress.received ? 0 : resumes + 1;
            progress = came.progress;
            if (resumes >= MOST_RESUMES || watch.signal.aborted) return fail(problem('recording_broken'));
            break;
          default:
            assertNever(came);
        }
      }
    },
  };
}

/** A first request that got nowhere is told as it is; later ones are of a download that broke off. */
function lost(code: TransportProblemCode, before: Progress): Step {
  if (code === 'network_insecure') return { kind: 'problem', problem: problem('recording_insecure') };
  if (before.received > 0) return { kind: 'broken', progress: before };
  return { kind: 'problem', problem: problem('recording_unreachable') };
}
