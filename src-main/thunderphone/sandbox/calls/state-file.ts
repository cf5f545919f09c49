import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import * as v from 'valibot';
import { fail, ok, type Result } from '../../../domain/result';
import { readJson, writeJson, type JsonObject } from '../http/json';
import { reviewShape, type ReviewState } from '../reviews/review-state';
import { organizationShape, type OrganizationState } from '../voip/organization-state';
import type { CallRecord } from './call-record';

const id = v.pipe(v.bigint(), v.minValue(1n));
const whole = v.pipe(v.bigint(), v.transform(Number));

const Call = v.object({
  callId: id,
  seed: whole,
  startMs: whole,
  speed: v.pipe(v.union([v.bigint(), v.number()]), v.transform(Number), v.gtValue(0)),
  direction: v.picklist(['outbound', 'inbound', 'mic', 'widget']),
  fromNumber: v.string(),
  toNumber: v.string(),
  agentId: v.nullable(id),
  product: v.string(),
  voice: v.string(),
  placement: v.nullable(v.object({ idempotencyKey: v.nullable(v.string()), bodySha256: v.string() })),
});

const State = v.object({
  version: v.literal(1n),
  calls: v.array(Call),
  organization: v.optional(v.nullable(organizationShape), null),
  reviews: v.optional(v.nullable(reviewShape), null),
  pastEndsMs: v.optional(v.nullable(whole), null),
});

/** What the sandbox keeps over a restart. */
export type KeptState = {
  /** The placed calls, oldest first. */
  readonly calls: readonly CallRecord[];
  /** Null while nothing of the organization was changed. */
  readonly organization: OrganizationState | null;
  /** Null while nobody asked for a grade or filed a report. */
  readonly reviews: ReviewState | null;
  /** Where a made-up past ends that names no end itself, ms since the epoch: it must not move from start to start. */
  readonly pastEndsMs: number | null;
};

/** Keeps what was placed and changed. Without a path nothing is kept and nothing fails. */
export type StateFile = {
  /** What was kept when the sandbox started. A damaged file is set aside, never overwritten. */
  readonly kept: KeptState;
  /** Replaces what is named, whole or not at all. The error is the system's sentence. */
  save(change: Partial<KeptState>): Result<null, string>;
};

const EMPTY: KeptState = { calls: [], organization: null, reviews: null, pastEndsMs: null };

export function stateFile(path: string | undefined, now: () => number): StateFile {
  const kept = path === undefined ? EMPTY : load(path, now);
  let state = kept;
  return {
    kept,
    save(change) {
      const next = { ...state, ...change };
      const saved = path === undefined ? ok(null) : save(path, next);
      if (saved.ok) state = next;
      return saved;
    },
  };
}

/**
 * Where a made-up past ends that names no end itself: at the first start that showed it, ms since the epoch, or at this
 * one where that cannot be kept.
 */
export function pastEnd(file: StateFile, startedMs: number): number {
  if (file.kept.pastEndsMs !== null) return file.kept.pastEndsMs;
  file.save({ pastEndsMs: startedMs });
  return startedMs;
}

function load(path: string, now: () => number): KeptState {
  const text = readText(path);
  if (text === undefined) return EMPTY;
  const json = readJson(text);
  const state = json.ok ? v.safeParse(State, json.value) : undefined;
  if (state?.success === true) return state.output;
  renameSync(path, `${path}.damaged-${now()}`);
  return EMPTY;
}

// Only a file that is not there is an empty one; any other failure to read must not lead to a fresh file over it.
function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** A state that nobody changed is left out, as older versions of the file have it. */
const withoutNulls = ({ organization, reviews, pastEndsMs }: Omit<KeptState, 'calls'>): JsonObject => ({
  organization: organization ?? undefined,
  reviews: reviews ?? undefined,
  pastEndsMs: pastEndsMs ?? undefined,
});

function save(path: string, { calls, ...kept }: KeptState): Result<null, string> {
  const temporary = `${path}.new`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(temporary, 'w', 0o600);
    try {
      writeSync(file, writeJson({ version: 1, calls, ...withoutNulls(kept) }));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
    return ok(null);
  } catch (error) {
    rmSync(temporary, { force: true });
    return fail(error instanceof Error ? error.message : String(error));
  }
}
