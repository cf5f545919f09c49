import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { headersFor, REACT_ARIA_STYLE_HASH } from '../../../src-main/desktop/app-headers';

const policy = new Map(
  (headersFor('text/html')['Content-Security-Policy'] ?? '').split('; ').map((directive) => {
    const [name, ...sources] = directive.split(' ');
    return [name, sources] as const;
  }),
);

describe('the content security policy', () => {
  it.each([
    ['default-src', ["'none'"]],
    ['connect-src', ["'none'"]],
    ['object-src', ["'none'"]],
    ['media-src', ['blob:']],
    ['base-uri', ["'none'"]],
    ['form-action', ["'none'"]],
    ['frame-ancestors', ["'none'"]],
    ['script-src', ["'self'"]],
    ['font-src', ["'self'"]],
    ['require-trusted-types-for', ["'script'"]],
  ])('%s is %j', (directive, sources) => {
    expect(policy.get(directive)).toEqual(sources);
  });

  it('has no word that lets text become code or style, and names no other origin', () => {
    // Sound is bytes that the page already has, and cannot become code.
    const all = [...policy].filter(([name]) => name !== 'media-src').flatMap(([, sources]) => sources);
    expect(all.join(' ')).not.toMatch(/unsafe|\*|https?:|wasm|blob:|strict-dynamic/);
  });

  it('allows the one style sheet that react-aria writes, as it is in the installed version', () => {
    const library = dirname(createRequire(import.meta.url).resolve('react-aria/package.json'));
    const source = readFileSync(join(library, 'dist/private/interactions/usePress.mjs'), 'utf8');
    const attribute = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(source)?.[1];
    const template = /style\.textContent = `([^`]*)`\.trim\(\)/.exec(source)?.[1];
    const sheet = template?.replace(/\$\{[^}]*\}/, attribute ?? '').trim() ?? '';
    expect(sheet).toContain('touch-action');
    expect(`sha256-${createHash('sha256').update(sheet).digest('base64')}`).toBe(REACT_ARIA_STYLE_HASH);
    expect(policy.get('style-src')).toEqual(["'self'", `'${REACT_ARIA_STYLE_HASH}'`]);
  });
});

describe('the other headers', () => {
  it('come with every content type', () => {
    for (const type of ['text/html', 'text/javascript', 'text/plain']) {
      expect(headersFor(type)).toMatchObject({
        'Content-Type': type,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'X-DNS-Prefetch-Control': 'off',
      });
    }
  });

  it.each(['camera', 'microphone', 'geolocation', 'clipboard-read', 'usb'])('deny the page %s', (feature) => {
    expect(headersFor('text/html')['Permissions-Policy']?.split(', ')).toContain(`${feature}=()`);
  });
});
