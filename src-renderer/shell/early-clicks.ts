/**
 * Keeps the clicks on the page's markup that come before the code behind it. Returns what makes them, in order, once
 * the code is there. Not kept: a click on what says that it can't be pressed yet, as Call does, and on what is gone.
 */
export function keepEarlyClicks(page: HTMLElement): () => void {
  const kept: HTMLElement[] = [];
  const keep = (event: MouseEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    const pressed = event.target instanceof Element ? event.target.closest('button, a') : null;
    if (pressed instanceof HTMLElement && pressed.getAttribute('aria-disabled') !== 'true') kept.push(pressed);
  };
  page.addEventListener('click', keep, true);
  return () => {
    page.removeEventListener('click', keep, true);
    for (const pressed of kept) if (pressed.isConnected) pressed.click();
  };
}
