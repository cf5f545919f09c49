import { describe, expect, it } from 'vitest';
import { appFileOf } from '../../../src-main/desktop/app-files';
import { isAppUrl } from '../../../src-main/desktop/app-origin';

describe('files of our origin', () => {
  it.each([
    ['app://thunderdial/', 'index.html', 'text/html; charset=utf-8'],
    ['app://thunderdial', 'index.html', 'text/html; charset=utf-8'],
    ['app://thunderdial/index.html?view=dial#top', 'index.html', 'text/html; charset=utf-8'],
    ['app://thunderdial/assets/index-B_x-9.js', 'assets/index-B_x-9.js', 'text/javascript; charset=utf-8'],
    ['app://thunderdial/assets/inter-latin-wght.woff2', 'assets/inter-latin-wght.woff2', 'font/woff2'],
    ['app://thunderdial/a/b/c.css', 'a/b/c.css', 'text/css; charset=utf-8'],
  ])('%s is %s', (url, path, contentType) => {
    expect(appFileOf('GET', url)).toEqual({ path, contentType });
  });
});

describe('refused', () => {
  it.each([
    'app://thunderdial/../package.json.js',
    'app://thunderdial/assets/../../main/main.js',
    'app://thunderdial/assets/..',
    'app://thunderdial/%2e%2e/main/main.js',
    'app://thunderdial/..%2fmain%2fmain.js',
    'app://thunderdial/%252e%252e/main.js',
    'app://thunderdial/..\\main\\main.js',
    'app://thunderdial/assets/%5c..%5cmain.js',
    'app://thunderdial/C:/windows/win.js',
    'app://thunderdial//etc/passwd.js',
    'app://thunderdial///host/share.js',
    'app://thunderdial/assets/a.js%00.html',
    'app://thunderdial/assets/a.js\0',
    'app://thunderdial/.env.js',
    'app://thunderdial/assets/.hidden.js',
    'app://thunderdial/assets/',
    'app://thunderdial/assets',
    'app://thunderdial/a.js/',
    'app://thunderdial/main.ts',
    'app://thunderdial/data.db',
    'app://thunderdial/a.js:stream',
    'app://thunderdial/a.js ',
    'app://thunderdial/.js',
    'app://thunderdial/a.toString',
    'app://other/index.html',
    'app://thunderdial.example/index.html',
    'app://thunderdial:80/index.html',
    'app://user@thunderdial/index.html',
    'app:///index.html',
    'file:///etc/passwd',
    'https://thunderdial/index.html',
    'not an address',
    '',
  ])('%j', (url) => {
    expect(appFileOf('GET', url)).toBeNull();
  });

  it.each(['POST', 'HEAD', 'PUT', 'OPTIONS', 'get'])('the method %s', (method) => {
    expect(appFileOf(method, 'app://thunderdial/index.html')).toBeNull();
  });
});

describe('addresses of ours', () => {
  it.each([
    ['app://thunderdial/index.html', true],
    ['app://thunderdial', true],
    ['app://thunderdial.evil.example/', false],
    ['app://thunderdial@evil.example/', false],
    ['app://evil.example/app://thunderdial/', false],
    ['https://thunderdial/', false],
    ['about:blank', false],
    ['data:text/html,app://thunderdial/', false],
    ['', false],
  ])('%j: %s', (url, ours) => {
    expect(isAppUrl(url)).toBe(ours);
  });
});
