import { describe, expect, it } from 'vitest';
import { retryAfterMs } from '../../../src-main/thunderphone/answers/retry-after';

const now = Date.parse('2026-04-20T18:24:10.000Z');

describe('Retry-After (RFC 9110, 10.2.3)', () => {
  it.each<[string | null, number | null]>([
    ['0', 0],
    ['7', 7_000],
    [' 120 ', 120_000],
    ['86400', 3_600_000],
    ['9'.repeat(400), 3_600_000],
    ['Mon, 20 Apr 2026 18:24:40 GMT', 30_000],
    ['Mon, 20 Apr 2026 18:00:00 GMT', 0],
    ['Tue, 21 Apr 2026 18:24:10 GMT', 3_600_000],
    ['-5', null],
    ['1.5', null],
    ['soon', null],
    ['2026', 2_026_000],
    ['2026-04-20T18:24:40Z', null],
    ['Mon, 99 Apr 2026 18:24:40 GMT', null],
    ['', null],
    [null, null],
  ])('%j is %j ms', (header, wanted) => {
    expect(retryAfterMs(header, now)).toBe(wanted);
  });
});
