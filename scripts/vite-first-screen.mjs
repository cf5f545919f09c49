// Writes the window's first screen into index.html when the page is built: the browser lays it out and paints it while
// the code is still being read. The styles of the code that comes after the first paint are asked for with the page.
import path from 'node:path';
import { createServer } from 'vite';

const EMPTY_ROOT = '<div id="root"></div>';

/**
 * @param {string} root folder of the page, absolute
 * @param {string} later the module that is read after the first paint, absolute
 * @returns {import('vite').Plugin}
 */
export function firstScreen(root, later) {
  return {
    name: 'first-screen',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle }) {
        if (!html.includes(EMPTY_ROOT)) throw new Error(`index.html has no ${EMPTY_ROOT}`);
        const markup = await render(root);
        // The page's Content-Security-Policy forbids them.
        if (/<(?:style|script)|\s(?:style|on\w+)=/.test(markup))
          throw new Error('the first screen has inline code or style');
        const tags = stylesOf(bundle ?? {}, later).map((file) => ({
          tag: 'link',
          attrs: { rel: 'stylesheet', crossorigin: true, href: `./${file}` },
          injectTo: /** @type {const} */ ('head'),
        }));
        return { html: html.replace(EMPTY_ROOT, () => `<div id="root">${markup}</div>`), tags };
      },
    },
  };
}

/** @param {string} root */
async function render(root) {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  try {
    const { firstScreen: markup } = await server.ssrLoadModule(path.join(root, 'first-screen.tsx'));
    return /** @type {string} */ (markup());
  } finally {
    await server.close();
  }
}

/** @param {import('vite').Rollup.OutputBundle} bundle @param {string} entry @returns {string[]} */
function stylesOf(bundle, entry) {
  const styles = new Set();
  const seen = new Set();
  const visit = (/** @type {string} */ name) => {
    const chunk = bundle[name];
    if (seen.has(name) || chunk?.type !== 'chunk') return;
    seen.add(name);
    chunk.imports.forEach(visit);
    for (const file of chunk.viteMetadata?.importedCss ?? []) styles.add(file);
  };
  for (const [name, chunk] of Object.entries(bundle)) {
    if (chunk.type === 'chunk' && chunk.moduleIds.includes(entry)) visit(name);
  }
  return [...styles];
}
