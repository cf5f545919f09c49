// jsdom lays nothing out. The list asks only for the size of its view and to be scrolled, so that much is made up here.
import { beforeEach, vi } from 'vitest';

export const VIEW = { width: 1_000, height: 600 };

class NoResizes implements ResizeObserver {
  observe(): void {
    return undefined;
  }

  unobserve(): void {
    return undefined;
  }

  disconnect(): void {
    return undefined;
  }
}

/** For the top of a test file. `wide` says whether the window has room for panes side by side. */
export function layOut({ wide }: { readonly wide: boolean }): void {
  beforeEach(() => {
    vi.stubGlobal('ResizeObserver', NoResizes);
    vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(VIEW.width);
    vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(VIEW.height);
    vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockImplementation(function scrollHeight(this: Element) {
      return Number.parseFloat(this.querySelector<HTMLElement>('[role=grid]')?.style.height ?? '0');
    });
    vi.spyOn(window, 'matchMedia').mockImplementation((media) =>
      Object.assign(new EventTarget(), {
        matches: wide && media.includes('760px'),
        media,
        onchange: null,
        addListener: () => undefined,
        removeListener: () => undefined,
      }),
    );
    Element.prototype.scrollTo = function scrollTo(this: Element, to?: ScrollToOptions | number) {
      if (typeof to !== 'object') return;
      this.scrollTop = to.top ?? this.scrollTop;
      this.dispatchEvent(new Event('scroll'));
    };
    return () => {
      vi.restoreAllMocks();
      vi.unstubAllGlobals();
    };
  });
}
