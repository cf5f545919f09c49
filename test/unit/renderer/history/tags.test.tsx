import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../src-main/contract/envelope';
import { TagsField } from '../../../../src-renderer/history/tags/TagsField';
import { answer, FakeBridge, held, refuse } from '../../../doubles/fake-bridge';
import { renderApp } from '../../../doubles/render-app';
import { aProblem } from '../../../doubles/views';

const TAGS = ['roof', 'urgent', 'gutter'];

async function renderTags(prepare: (bridge: FakeBridge) => void) {
  const bridge = new FakeBridge();
  prepare(bridge);
  const rendered = await renderApp(bridge, <TagsField entryKey="5" tags={TAGS} />);
  return { ...rendered, bridge, user: userEvent.setup() };
}

const remove = (tag: string): HTMLElement => screen.getByRole('button', { name: `Remove tag ${tag}` });
const shown = (): (string | null)[] => screen.queryAllByRole('listitem').map((item) => item.textContent);

describe('The tags of a call', () => {
  it('changed one after the other are changed both, before main has told the first change', async () => {
    const writing = held<Answer<null>>();
    const { bridge, user } = await renderTags((b) => b.on('history.setTags', () => writing.promise));
    await user.click(remove('roof'));
    expect(shown()).toEqual(['urgent', 'gutter']);
    await user.click(remove('gutter'));
    expect(bridge.payloads('history.setTags').at(-1)).toEqual({ key: '5', tags: ['urgent'] });
    await act(async () => {
      writing.give(answer(null));
      await writing.promise;
    });
    expect(shown()).toEqual(['urgent']);
  });

  it('that cannot be saved are as they were, and it is said', async () => {
    const { user } = await renderTags((b) => b.on('history.setTags', () => refuse(aProblem('storage_full'))));
    await user.click(remove('roof'));
    await waitFor(() => expect(shown()).toEqual(TAGS));
    expect(screen.getByRole('alert')).toBeVisible();
  });

  it('leave the focus with the next one, or the one before', async () => {
    const { user } = await renderTags((b) => b.on('history.setTags', () => answer(null)));
    await user.click(remove('roof'));
    await waitFor(() => expect(remove('urgent')).toHaveFocus());
    await user.click(remove('gutter'));
    await waitFor(() => expect(remove('urgent')).toHaveFocus());
  });
});
