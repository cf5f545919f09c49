import { redact } from './redact';

export type LogLevel = 'info' | 'warn' | 'error';

/** Facts about what happened: short values. An error gives its name, its message and where it arose. */
export type LogFacts = Readonly<Record<string, unknown>>;

const FACT_MOST = 600;

/** One line: time (UTC), level, what happened, facts. Redacted, without line breaks. `at` in Unix ms. */
export function logLine(at: number, level: LogLevel, what: string, facts: LogFacts = {}): string {
  const said = Object.entries(facts)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${textOf(value)}`);
  const rest = redact([what, ...said].join(' ')).replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
  return `${new Date(at).toISOString()} ${level} ${rest}\n`;
}

function textOf(value: unknown): string {
  const text = value instanceof Error ? errorText(value) : typeof value === 'string' ? value : json(value);
  return text.length <= FACT_MOST ? text : `${text.slice(0, FACT_MOST)}…`;
}

/** Only the first lines of a stack: the rest is the runtime's. */
function errorText({ name, message, stack }: Error): string {
  const frames = (stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return [`${name}: ${message}`, ...frames.slice(0, 4).map((frame) => frame.trim())].join(' | ');
}

function json(value: unknown): string {
  try {
    // The types do not say so, but for a function or a symbol there is no JSON.
    const text = JSON.stringify(value) as string | undefined;
    return text ?? String(value);
  } catch {
    return '(not printable)';
  }
}
