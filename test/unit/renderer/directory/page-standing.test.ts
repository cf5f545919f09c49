import { describe, expect, it } from 'vitest';
import type { PartView } from '../../../../src-main/contract/views';
import { pageStanding } from '../../../../src-renderer/directory/page/page-standing';
import { aDirectory, aPart, aProblem } from '../../../doubles/views';

const standing = (lines: Partial<PartView>, connections: Partial<PartView>) => {
  const directory = aDirectory();
  const parts = { ...directory.parts, lines: aPart(lines), connections: aPart(connections) };
  return pageStanding({ ...directory, parts }, ['lines', 'connections']);
};

describe('a page of several parts', () => {
  it('is as old as the oldest of them', () => {
    expect(standing({ fetchedAt: 5 }, { fetchedAt: 3 }).fetchedAt).toBe(3);
    expect(standing({ fetchedAt: 3 }, { fetchedAt: 5 }).fetchedAt).toBe(3);
  });

  it('has no age while one was never read', () => {
    expect(standing({ fetchedAt: null }, { fetchedAt: 5 }).fetchedAt).toBeNull();
    expect(standing({ fetchedAt: 5 }, { fetchedAt: null }).fetchedAt).toBeNull();
  });

  it('is being read while any is, and says what went wrong with any', () => {
    const problem = aProblem('network_unreachable');
    expect(standing({}, { state: 'loading' })).toMatchObject({ loading: true, problem: null });
    expect(standing({}, { problem })).toMatchObject({ loading: false, problem });
    expect(standing({}, {})).toMatchObject({ loading: false, problem: null });
  });
});
