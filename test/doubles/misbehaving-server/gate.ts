/** Holds an answer back until the test lets it go: `await gate.opened` in a misdeed, `gate.open()` in the test. */
export type Gate = { readonly opened: Promise<void>; open(): void };

export function gate(): Gate {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}
