import type { OfCall } from '../../../src-main/contract/recordings';
import type { ProblemView } from '../../../src-main/contract/envelope';
import { soundTypes, type SoundKind } from '../../../src-main/domain/history/sound-kind';
import { recordingTexts } from '../../../src-main/domain/problem/texts-recording';
import { fail, ok, type Result } from '../../../src-main/domain/result';
import type { Ask } from '../../state/ask';

/** Takes the recording that is open over from main, a piece at a time. Pieces go into a blob, which Chromium keeps. */
export async function takeBytes(
  ask: Ask,
  of: OfCall,
  { bytes, kind }: { readonly bytes: number; readonly kind: SoundKind },
  signal: AbortSignal,
): Promise<Result<Blob, ProblemView>> {
  const pieces: Blob[] = [];
  for (let offset = 0; offset < bytes && !signal.aborted;) {
    const answer = await ask('recordings.piece', { of, offset });
    if (!answer.ok) return fail(answer.error);
    const piece = answer.value.bytes;
    if (piece.length === 0) return fail({ code: 'recording_gone', ...recordingTexts.recording_gone });
    pieces.push(new Blob([piece]));
    offset += piece.length;
  }
  return ok(new Blob(pieces, { type: soundTypes[kind] }));
}
