import type { Page } from 'playwright-core';

/**
 * What a person could not read or reach: what leaves the window to the side, or is cut off there, and what is scrolled
 * sideways. Tables of figures may be.
 */
export const sideways = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const nameOf = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} “${element.textContent.slice(0, 40)}”`;
    /** Its end is left out, and an ellipsis says so. */
    const isAbridged = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).textOverflow === 'ellipsis' || isAbridged(element.parentElement));
    const found: string[] = [];
    for (const element of document.querySelectorAll('body *')) {
      if (element.closest('.sr-only, .figures, svg') !== null || isAbridged(element)) continue;
      const { left, right, width, height } = element.getBoundingClientRect();
      // What is only said, whoever hid it.
      if (width <= 1 || height <= 1) continue;
      if (left < -1 || right > innerWidth + 1) found.push(`leaves the window: ${nameOf(element)}`);
      const { overflowX } = getComputedStyle(element);
      const isCut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
      if (isCut && overflowX !== 'visible' && !element.matches('input, textarea'))
        found.push(`scrolls or is cut: ${nameOf(element)}`);
    }
    return found;
  });

/**
 * What cannot be read in the system's high contrast: words without contrast to the plate that the system lays under them,
 * or to their own ground where that is not left to the system; and bars of charts without contrast to the page.
 */
export const unreadable = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const channels = (color: string): number[] => (color.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (color: string): number => {
      const [r = 0, g = 0, b = 0] = channels(color).map((value) => {
        const share = value / 255;
        return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (one: string, other: string): number => {
      const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
      return (high + 0.05) / (low + 0.05);
    };
    const groundOf = (element: Element | null): string => {
      if (element === null) return plate;
      const { backgroundColor } = getComputedStyle(element);
      return (channels(backgroundColor)[3] ?? 1) === 0 ? groundOf(element.parentElement) : backgroundColor;
    };
    const probe = document.createElement('div');
    probe.style.background = 'Canvas';
    document.body.append(probe);
    const plate = getComputedStyle(probe).backgroundColor;
    probe.remove();
    const found: string[] = [];
    for (const element of document.querySelectorAll('body *')) {
      const words = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
      const text = words
        .map((node) => node.textContent)
        .join('')
        .trim();
      const style = getComputedStyle(element);
      if (
        style.visibility === 'hidden' ||
        element.closest('.sr-only, [aria-hidden=true], [aria-disabled=true]') !== null
      )
        continue;
      if (element.matches('.chart-bar') && contrast(style.fill, plate) < 3) found.push('a bar of a chart');
      if (text === '' || element.closest('svg') !== null) continue;
      const ground = style.getPropertyValue('forced-color-adjust') === 'none' ? groundOf(element) : plate;
      if (contrast(style.color, ground) < 4.5) found.push(`“${text}” in ${style.color} on ${ground}`);
    }
    return found;
  });
