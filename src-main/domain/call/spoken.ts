import { clockText } from '../clock-text';
import type { TranscriptTurn } from './transcript';

/** Who speaks, in words (API notes 3.7); a role that is not known stands as it came. */
export function speakerName(role: string, agentName: string, direction: string): string {
  switch (role) {
    case 'assistant':
      return agentName || 'Agent';
    case 'user':
      // Where this organization called, the other side is no caller.
      return direction === 'outbound' ? 'Other side' : 'Caller';
    case 'tool_call':
      return 'Tool';
    case 'tool_response':
      return 'The tool answered';
    default:
      return role;
  }
}

/** Something said as plain text, for the clipboard: `[1:24] Reception: Good morning.` */
export const spokenText = (startMs: number | null, words: string): string =>
  startMs === null ? words : `[${clockText(startMs / 1_000)}] ${words}`;

/** A turn as plain text. */
export const turnText = (
  { role, content, startMs }: Pick<TranscriptTurn, 'role' | 'content' | 'startMs'>,
  call: { readonly agentName: string; readonly direction: string },
): string => spokenText(startMs, `${speakerName(role, call.agentName, call.direction)}: ${content}`);
