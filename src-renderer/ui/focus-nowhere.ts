/** What had the focus has gone, and the browser has given it to nobody. */
export const isFocusNowhere = (): boolean =>
  document.activeElement === null || document.activeElement === document.body;
