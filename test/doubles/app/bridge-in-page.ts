import type { Page } from 'playwright-core';

/** Sends a raw command from the page, past the renderer's own code, as a hostile script would. */
export function rawCommand(
  page: Page,
  name: string,
  payload: unknown,
): Promise<{ ok: boolean; error?: { code: string } }> {
  return page.evaluate(
    ([command, body]) => {
      const bridge = (globalThis as unknown as { thunderdial: { command(n: unknown, p: unknown): Promise<never> } })
        .thunderdial;
      return bridge.command(command, body);
    },
    [name, payload] as const,
  );
}
