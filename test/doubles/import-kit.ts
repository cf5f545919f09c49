import type { AttemptId, CallId } from '../../src-main/domain/ids';
import type { Problem } from '../../src-main/domain/problem/problem';
import { ok } from '../../src-main/domain/result';
import type { ImportParts } from '../../src-main/history/import/import-parts';
import { Importer } from '../../src-main/history/import/importer';
import { ManualTime } from './manual-time';
import { MemoryArchive } from './memory-archive';
import type { Habits } from './moving-server';
import { MovingServer, usualHabits } from './moving-server';
import { ACCOUNT, PRESSED_AT } from './sample-attempts';

export class MemoryTexts {
  readonly texts = new Map<string, string>();
  failing: Problem | null = null;

  get = (key: string) =>
    Promise.resolve(this.failing ? ({ ok: false, error: this.failing } as const) : ok(this.texts.get(key) ?? null));

  set = (key: string, value: string) => {
    if (this.failing) return Promise.resolve({ ok: false, error: this.failing } as const);
    this.texts.set(key, value);
    return Promise.resolve(ok(undefined));
  };
}

/** An importer of one account over a server that moves, an archive in memory and a clock that a test turns. */
export function importKit(habits: Partial<Habits> = {}, archive = new MemoryArchive()) {
  const time = new ManualTime(PRESSED_AT);
  const server = new MovingServer({ ...usualHabits, ...habits });
  const memory = new MemoryTexts();
  const observed: { attempt: AttemptId; call: CallId }[] = [];
  const strays: CallId[] = [];
  const faults: unknown[] = [];
  const parts: ImportParts = {
    pages: server,
    archive,
    memory,
    names: { nameOf: (_account, agent) => `Agent ${agent}` },
    attempts: {
      observed: (attempt, { callId }) => void observed.push({ attempt, call: callId }),
      strays: (_account, calls) => void strays.push(...calls.map(({ callId }) => callId)),
    },
    clock: time,
    timers: time,
    offsetMs: () => 0,
    random: () => 0.5,
    onChange: () => undefined,
    onFault: (error) => void faults.push(error),
  };
  const importer = new Importer(parts);
  const view = () => importer.view(ACCOUNT);
  return { time, server, archive, memory, observed, strays, faults, parts, importer, view };
}
