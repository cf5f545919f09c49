import { expect, it } from 'vitest';
import { dashboardCall, dashboardPage } from '../../../src-main/service/dashboard';
import { isDashboardLink } from '../../../src-main/desktop/dashboard-link';

it.each([dashboardPage('billing'), dashboardCall('9007199254740993'), 'https://app.thunderphone.com/'])(
  'opens %s',
  (url) => {
    expect(isDashboardLink(url)).toBe(true);
  },
);

it.each([
  'http://app.thunderphone.com/',
  'https://thunderphone.com/',
  'https://app.thunderphone.com.evil.example/',
  'https://app.thunderphone.com@evil.example/',
  'https://user:pw@app.thunderphone.com/',
  'https://app.thunderphone.com:8443/',
  'https://evil.example/?https://app.thunderphone.com/',
  'https://evil.example#@app.thunderphone.com/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'tel:+12125550142',
  'app.thunderphone.com',
  '',
])('does not open %j', (url) => {
  expect(isDashboardLink(url)).toBe(false);
});
