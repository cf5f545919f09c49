/** A tool turn in words: what it is, and all of it, laid out where it is JSON. */
export interface ToolText {
  readonly title: string;
  readonly body: string;
}

/** Main gives the call of a tool as its name, a space and its arguments in JSON. */
const NAMED = /^(\S{1,80})\s+(?=[[{"])/;

export function toolText(role: string, content: string): ToolText {
  if (role !== 'tool_call') return { title: 'The tool answered', body: laidOut(content) };
  const name = NAMED.exec(content);
  if (name?.[1] !== undefined) return { title: `Tool: ${name[1]}`, body: laidOut(content.slice(name[0].length)) };
  return { title: content.length <= 80 && content !== '' ? `Tool: ${content}` : 'Tool', body: content };
}

function laidOut(text: string): string {
  // Reading numbers and writing them again would round those above 2^53.
  if (/\d{16}/.test(text)) return text;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? JSON.stringify(value, null, 2) : text;
  } catch (error) {
    // Not JSON: it is shown as it came.
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}
