// react-aria writes one fixed style sheet into the page (touch-action of pressable things); this is its fingerprint.
// A test compares it with the installed library.
export const REACT_ARIA_STYLE_HASH = 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=';

/**
 * What a page of ours may do (W3C Content Security Policy 3): load its own scripts, styles, fonts and images. It has no
 * network at all, cannot be framed, and turns no text into code.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' '${REACT_ARIA_STYLE_HASH}'`,
  "font-src 'self'",
  "img-src 'self' data:",
  // Recordings: bytes that main handed over in answer to commands. Only a script of ours makes such an address.
  'media-src blob:',
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const DENIED_FEATURES = [
  'accelerometer',
  'autoplay',
  'bluetooth',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

// No Cross-Origin-Opener-Policy: no page of ours opens another or is opened by one, and the header would make Chromium
// throw away the process that it has prepared for the page and start a second.
const COMMON: Readonly<Record<string, string>> = {
  'Content-Security-Policy': POLICY,
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': DENIED_FEATURES.map((feature) => `${feature}=()`).join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  // Looking up a name is network too, and no request handler sees it.
  'X-DNS-Prefetch-Control': 'off',
};

/** The headers of every answer from our scheme, refusals included. */
export const headersFor = (contentType: string): Readonly<Record<string, string>> => ({
  ...COMMON,
  'Content-Type': contentType,
});
