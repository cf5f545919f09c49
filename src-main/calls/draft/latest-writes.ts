import type { TextMemory } from './text-memory';

/**
 * Writes remembered texts one at a time and only the newest of each key: what changes with every key press must not queue
 * up before the writing of a call.
 */
export class LatestWrites {
  private readonly waiting = new Map<string, string>();
  private writing = false;

  constructor(private readonly memory: Pick<TextMemory, 'set'>) {}

  set(key: string, value: string): void {
    this.waiting.set(key, value);
    if (!this.writing) void this.write();
  }

  /** What is on its way to the memory and not there yet. */
  pending(key: string): string | undefined {
    return this.waiting.get(key);
  }

  private async write(): Promise<void> {
    this.writing = true;
    for (let next = this.first(); next !== undefined; next = this.first()) {
      const [key, value] = next;
      // What cannot be remembered is no trouble worth telling: the draft itself has it.
      await this.memory.set(key, value);
      if (this.waiting.get(key) === value) this.waiting.delete(key);
    }
    this.writing = false;
  }

  private first(): [string, string] | undefined {
    return this.waiting.entries().next().value;
  }
}
