import { problem } from '../problem/make-problem';
import type { Problem } from '../problem/problem';
import type { Result } from '../result';
import { fail, ok } from '../result';

/** API notes 1.2: `sk_live_` and URL-safe characters; the total length is not known. */
const SECRET_KEY = /^sk_live_[A-Za-z0-9_-]+$/;

/** Everything a clipboard may put around or into a key: spaces, line breaks, zero-width marks. */
const BLANKS = /[\s\u200B-\u200F\u2060\uFEFF]+/g;

/** Reads a key as pasted: blanks around and within it are dropped (mail programs wrap long lines), quotes too. */
export function readApiKey(pasted: string): Result<string, Problem> {
  const key = pasted.replace(BLANKS, '').replace(/^["'`]|["'`]$/g, '');
  if (key === '') return fail(problem('key_empty'));
  if (key.startsWith('pk_')) return fail(problem('key_publishable'));
  if (key.length > 512 || !SECRET_KEY.test(key)) return fail(problem('key_malformed'));
  return ok(key);
}

/** The part ThunderPhone itself shows of a key: `sk_live_` and seven more (API notes 1.2). */
export const keyPrefix = (key: string): string => key.slice(0, 15);
