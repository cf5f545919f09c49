import { describe, expect, it } from 'vitest';
import type { CommandOutput } from '../../../../src-main/contract/commands';
import type { Answer } from '../../../../src-main/contract/envelope';
import { ANYTHING } from '../../../../src-main/domain/history/query/history-query';
import { SelectionMemory } from '../../../../src-renderer/history/selection/selection-memory';
import { isNobody } from '../../../../src-renderer/history/selection/selection';
import { makeAsk } from '../../../../src-renderer/state/ask';
import { answer, FakeBridge, held } from '../../../doubles/fake-bridge';

type Range = Answer<CommandOutput<'bulk.range'>>;

const list = { pages: new Map(), query: ANYTHING };
const keysTo = (count: number) => Array.from({ length: count }, (_, nth) => String(nth + 1));

/** A selection of the first call, and a range over calls that have not been read, whose answer is still to come. */
function ranged() {
  const bridge = new FakeBridge();
  const ranges = [held<Range>(), held<Range>()];
  bridge.on('bulk.range', () => ranges[bridge.payloads('bulk.range').length - 1]?.promise ?? answer({ keys: [] }));
  const memory = new SelectionMemory(makeAsk(bridge));
  memory.toggle({ key: '1', at: 1 }, 0);
  return { memory, ranges, reached: memory.reach(list, 500) };
}

describe('A range whose calls come late', () => {
  it('is not made where the selection was given up meanwhile', async () => {
    const { memory, ranges, reached } = ranged();
    memory.clear();
    ranges[0]?.give(answer({ keys: keysTo(700) }));
    expect(await reached).toBeNull();
    expect(isNobody(memory.snapshot())).toBe(true);
  });

  it('does not undo a later one', async () => {
    const { memory, ranges, reached } = ranged();
    const later = memory.reach(list, 2);
    ranges[1]?.give(answer({ keys: keysTo(203) }));
    await later;
    ranges[0]?.give(answer({ keys: keysTo(700) }));
    await reached;
    expect(memory.snapshot()).toEqual({ kind: 'some', keys: new Set(['1', '2', '3']) });
  });
});
