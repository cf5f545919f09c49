/** What the app's preload gives its page, as far as the benchmark uses it. */
declare const thunderdial: {
  command(
    name: string,
    payload: unknown,
  ): Promise<{ readonly ok: boolean; readonly error?: { readonly what: string } }>;
};
