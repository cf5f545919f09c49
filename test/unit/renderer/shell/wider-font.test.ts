import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadWiderFont } from '../../../../src-renderer/ui/look/wider-font';

afterEach(() => void vi.unstubAllGlobals());

/** A page without a screen: what was added to its fonts, and the loading of the one that was asked for. */
function page(load: Promise<void>) {
  const added: string[] = [];
  class Face {
    readonly load = () => load;
    constructor(readonly family: string) {}
  }
  vi.stubGlobal('FontFace', Face);
  vi.stubGlobal('document', { fonts: { add: ({ family }: Face) => added.push(family) } });
  return added;
}

describe('the rest of the Latin letters', () => {
  it('joins the type face once it is there, and not before', async () => {
    let there = (): void => undefined;
    const added = page(new Promise((resolve) => (there = resolve)));
    const loading = loadWiderFont();
    expect(added).toEqual([]);
    there();
    await loading;
    expect(added).toEqual(['Inter Variable']);
  });

  it('stays away when it cannot be loaded: text would wait for it at every size', async () => {
    const added = page(Promise.reject(new Error('not there')));
    await expect(loadWiderFont()).rejects.toThrow();
    expect(added).toEqual([]);
  });
});
