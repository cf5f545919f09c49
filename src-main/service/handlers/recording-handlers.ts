import type { Handlers } from '../../contract/handlers';
import type { OfCall, OpenedRecording, recordingCommands } from '../../contract/recordings';
import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import { assertNever, fail, ok, type Result } from '../../domain/result';
import type { Fetched } from '../../history/recordings/flight';
import type { AppParts } from './parts';
import { recordedCall, type Recordable } from './recorded-call';

type Ended = Extract<Recordable, { kind: 'ended' }>;

/** Recordings, played and saved: a window names a call, main knows the rest. */
export function recordingHandlers(parts: AppParts): Pick<Handlers, keyof typeof recordingCommands> {
  const { desk, shelf } = parts.recordings;

  const ended = async (of: OfCall): Promise<Result<Ended, Problem>> => {
    const found = await recordedCall(parts, of);
    if (!found.ok) return found;
    return found.value.kind === 'ended' ? ok(found.value) : fail(problem('recording_gone'));
  };

  return {
    'recordings.stand': async ({ of }) => {
      const found = await recordedCall(parts, of);
      if (!found.ok) return found;
      if (found.value.kind !== 'ended') return ok({ state: found.value.kind });
      const kept = await shelf.find(found.value.which);
      return ok(kept === null ? { state: 'away' } : { state: 'kept', bytes: kept.bytes });
    },
    'recordings.open': async ({ of }) => {
      const found = await ended(of);
      if (!found.ok) return found;
      const opened = await desk.open(found.value.which);
      return opened.ok ? ok(openedView(opened.value)) : opened;
    },
    'recordings.piece': async ({ of, offset }) => {
      const found = await ended(of);
      if (!found.ok) return found;
      const piece = await desk.piece(found.value.which, offset);
      return piece.ok ? ok({ bytes: piece.value }) : piece;
    },
    'recordings.close': async ({ of }) => {
      const found = await ended(of);
      if (found.ok) await desk.close(found.value.which);
      return ok(null);
    },
    'recordings.save': async ({ of }) => {
      const found = await ended(of);
      if (!found.ok) return found;
      const saved = await desk.save(found.value.which, found.value.fileName);
      if (!saved.ok) return saved;
      return ok({ name: saved.value.kind === 'saved' ? (saved.value.path.split(/[/\\]/).at(-1) ?? '') : null });
    },
    'recordings.kept': async () => ok(await shelf.stand()),
    'recordings.setLimit': ({ limit }) => shelf.choose(limit),
    'recordings.empty': async () => ok({ count: await shelf.empty() }),
  };
}

function openedView(fetched: Fetched): OpenedRecording {
  switch (fetched.kind) {
    case 'none':
    case 'cancelled':
      return { state: fetched.kind };
    case 'kept':
      return { state: 'kept', bytes: fetched.kept.bytes, kind: fetched.kept.kind };
    default:
      return assertNever(fetched);
  }
}
