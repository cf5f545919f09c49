import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import type { EntryView, HistoryRow, WordsView } from '../../../../src-main/contract/history';
import type { Playback } from '../../../../src-renderer/history/playback/playback';
import { PlaybackContext } from '../../../../src-renderer/history/playback/playback-context';
import { FoundContext, type Found } from '../../../../src-renderer/history/transcript/found';
import { createPlace, PlaceContext } from '../../../../src-renderer/history/transcript/place';
import { TranscriptSection } from '../../../../src-renderer/history/transcript/TranscriptSection';
import { answer, FakeBridge } from '../../../doubles/fake-bridge';
import { renderApp } from '../../../doubles/render-app';
import { anEntry, someWords } from '../../../doubles/views';

export type Turns = WordsView['turns'];

export const turn = (role: string, content: string, startMs: number | null = null): Turns[number] => ({
  role,
  content,
  startMs,
  endMs: null,
});

export const TALK: Turns = [
  turn('assistant', 'Hello, this is Acme. How about a new roof?', 0),
  turn('user', 'The roof? The Röof leaks.', 4_000),
  turn('tool_call', 'find_slot {"day":"Thursday"}', 9_000),
  turn('tool_response', '{"slots":["roof inspection"]}', 9_000),
  turn('assistant', 'Thursday then.', 12_000),
];

interface Around {
  readonly row?: Partial<HistoryRow>;
  readonly words?: Partial<WordsView>;
  readonly playback?: Playback | null;
  readonly found?: Found | null;
  readonly prepare?: (bridge: FakeBridge) => void;
}

export async function renderTalk(turns: Turns, { row, words, playback = null, found = null, prepare }: Around = {}) {
  const bridge = new FakeBridge().on('words.copy', () => answer(null));
  prepare?.(bridge);
  const place = createPlace();
  const entry: EntryView = anEntry(
    { direction: 'inbound', ...row },
    { words: someWords({ state: 'kept', turns, ...words }) },
  );
  const drawn = (shown: EntryView) => (
    <PlaybackContext value={playback}>
      <FoundContext value={found}>
        <PlaceContext value={place}>
          <div style={{ overflowY: 'auto' }}>
            <TranscriptSection entry={shown} />
          </div>
        </PlaceContext>
      </FoundContext>
    </PlaybackContext>
  );
  const rendered = await renderApp(bridge, drawn(entry));
  return { ...rendered, bridge, place, user: userEvent.setup() };
}

export const section = (): HTMLElement => screen.getByRole('region', { name: 'Transcript' });
export const turns = (): HTMLElement[] => within(within(section()).getByRole('list')).getAllByRole('listitem');
export const search = (): HTMLElement => screen.getByRole('searchbox', { name: 'Search transcript' });
export const marked = (): (string | null)[] => [...section().querySelectorAll('mark')].map((mark) => mark.textContent);
/** Each element stands where its turn does: 1,000 px each, in a view of 600. */
export function laidOut() {
  const top = (element: Element): number =>
    Number(element.closest('[data-item]')?.getAttribute('data-item') ?? 0) * 1_000;
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function rect(this: Element) {
    return new DOMRect(0, top(this), 100, this.querySelector('[data-item]') ? 600 : 100);
  });
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  const scrolled = vi.spyOn(Element.prototype, 'scrollTo');
  return {
    scrolled,
    last: () => {
      const [to] = scrolled.mock.calls.at(-1) ?? [];
      return (to as ScrollToOptions | undefined)?.top;
    },
  };
}
export const current = (): Element | null => section().querySelector('mark[aria-current]');
