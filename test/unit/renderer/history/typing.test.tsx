import { act, renderHook, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { wishOf } from '../../../../src-renderer/history/rows/wish';
import { useRemarks } from '../../../../src-renderer/history/search/use-remarks';
import { useTyping, type Typing } from '../../../../src-renderer/history/search/use-typing';
import { FakeBridge } from '../../../doubles/fake-bridge';
import { renderApp } from '../../../doubles/render-app';

describe('Where somebody types', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const typingAt = (caret: number) => {
    const input = document.createElement('input');
    input.value = 'roof stauts:x';
    input.setSelectionRange(caret, caret);
    const { result } = renderHook(() => useTyping({ current: input }));
    return result;
  };
  const term = { from: 5, to: 13 };

  it('is nowhere before anything was typed', () => {
    expect(typingAt(13).current.isIn(term)).toBe(false);
  });

  it.each([
    [5, false],
    [6, true],
    [13, true],
    [3, false],
  ])('is the piece in which or behind which the caret is: %i', (caret, isIn) => {
    const typing = typingAt(caret);
    act(() => typing.current.typed());
    expect(typing.current.isIn(term)).toBe(isIn);
  });

  it('is nowhere any more after a pause, or once it ended', () => {
    const typing = typingAt(13);
    act(() => typing.current.typed());
    act(() => void vi.advanceTimersByTime(500));
    act(() => typing.current.typed());
    act(() => void vi.advanceTimersByTime(500));
    expect(typing.current.isIn(term)).toBe(true);
    act(() => void vi.advanceTimersByTime(200));
    expect(typing.current.isIn(term)).toBe(false);
    act(() => typing.current.typed());
    act(() => typing.current.ended());
    expect(typing.current.isIn(term)).toBe(false);
  });
});

describe('What is said while somebody types', () => {
  const wish = wishOf('stauts:x foo:bar');

  function Said({ isIn }: Pick<Typing, 'isIn'>) {
    const remarks = useRemarks(wish, 0, { isIn });
    return <p>{remarks.map(({ name }) => name).join(' ')}</p>;
  }

  it.each<[Typing['isIn'], string]>([
    [() => false, 'stauts foo'],
    [({ from }) => from === 0, 'foo'],
  ])('is nothing of the piece that is typed', async (isIn, said) => {
    await renderApp(new FakeBridge(), <Said isIn={isIn} />);
    expect(screen.getByText(said)).toBeVisible();
  });
});
