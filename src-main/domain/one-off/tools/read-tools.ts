import type { Result } from '../../result';
import { fail, ok } from '../../result';
import { checkTools } from './check-tools';
import type { Place } from './issues';
import type { Tool } from './tool';

/** Reads tools from their text; nothing is no tool. The error is one sentence; the editor shows all, at their lines. */
export function readTools(text: string): Result<readonly Tool[], string> {
  if (text.trim() === '') return ok([]);
  const value = parsed(text);
  if (!value.ok) return value;
  const [first, ...more] = checkTools(value.value);
  if (first) return fail(more.length === 0 ? said(first) : `${said(first)} And ${String(more.length)} more.`);
  return ok(value.value as readonly Tool[]);
}

const said = ({ at, message }: { readonly at: Place; readonly message: string }): string =>
  typeof at[0] === 'number' ? `Tool ${String(at[0] + 1)}: ${message}` : message;

function parsed(text: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(text));
  } catch {
    // The parser's own message quotes the text.
    return fail('The tools are not JSON.');
  }
}
