import type { CallingHours } from '../../domain/guard/calling-hours';
import { areHours, usualHours } from '../../domain/guard/calling-hours';
import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { TextMemory } from '../draft/text-memory';

const KEY = 'calling_hours';

/** The calling hours of this computer, for all accounts: they protect the person called, whoever calls. */
export class HoursSetting {
  private chosen: CallingHours | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly memory: TextMemory) {}

  /** Takes up what was chosen in an earlier run; what cannot be read counts as not chosen. */
  async open(): Promise<void> {
    const text = await this.memory.get(KEY);
    this.chosen = text.ok && text.value !== null ? readHours(text.value) : null;
  }

  current(): CallingHours {
    return this.chosen ?? usualHours;
  }

  /** Whether a person has set them. */
  isChosen(): boolean {
    return this.chosen !== null;
  }

  onChange(listener: () => void): void {
    this.listeners.add(listener);
  }

  /** In force once it is on disk. */
  async choose(hours: CallingHours): Promise<Result<null, Problem>> {
    if (!areHours(hours)) return fail(problem('calling_hours_invalid'));
    const written = await this.memory.set(KEY, JSON.stringify(hours));
    if (!written.ok) return written;
    this.chosen = hours;
    for (const listener of this.listeners) listener();
    return ok(null);
  }
}

function readHours(text: string): CallingHours | null {
  try {
    const { ask, from, to } = Object(JSON.parse(text)) as Readonly<Record<string, unknown>>;
    if (typeof ask !== 'boolean' || typeof from !== 'number' || typeof to !== 'number') return null;
    return areHours({ from, to }) ? { ask, from, to } : null;
  } catch {
    // Not JSON: a hand was in the record.
    return null;
  }
}
