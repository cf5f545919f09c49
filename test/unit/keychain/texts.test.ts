import { describe, expect, it, test } from 'vitest';
import { open, seal } from '../../../src-main/keychain/envelope';
import { problemOf } from '../../../src-main/keychain/error-text';
import { cleanNote } from '../../../src-main/keychain/note';

const KEY = ['sk', 'live', 'f00d'].join('_');
const STORED = { key: KEY, baseUrl: 'https://api.example.com/v1' };

describe('what is kept in the keychain', () => {
  it('binds a key to its base URL', () => {
    expect(open(seal(STORED))).toEqual(STORED);
  });

  it('survives any text in the key', () => {
    const odd = { key: '"\\ ü 🔑\n', baseUrl: 'http://127.0.0.1:9/' };
    expect(open(seal(odd))).toEqual(odd);
  });

  test.each([
    ['nothing', ''],
    ['a bare key', KEY],
    ['a truncated envelope', seal(STORED).slice(0, -1)],
    ['another version', seal(STORED).replace('"v":1', '"v":2')],
    ['an empty key', seal({ ...STORED, key: '' })],
    ['no base URL', JSON.stringify({ v: 1, key: KEY })],
    ['a base URL that is none', seal({ ...STORED, baseUrl: 'api.example.com' })],
    ['a list', '[]'],
    ['null', 'null'],
  ])('refuses %s', (_, text) => {
    expect(open(text)).toBeUndefined();
  });
});

describe('what the system says', () => {
  test.each([
    // Linux: libsecret, gnome-keyring, the message bus
    ['Cannot create an item in a locked collection', 'locked'],
    ['The prompt was dismissed', 'locked'],
    ['GDBus.Error:org.freedesktop.Secret.Error.IsLocked: The item is locked', 'locked'],
    ['Unknown or unsupported transport “disabled” for address “disabled:”', 'unavailable'],
    ['The name org.freedesktop.secrets was not provided by any .service files', 'unavailable'],
    ['Object does not exist at path “/org/freedesktop/secrets/collection/login”', 'unavailable'],
    ['Could not connect: No such file or directory', 'unavailable'],
    ['Could not connect: Permission denied', 'denied'],
    ['Error calling StartServiceByName for org.freedesktop.secrets: Timeout was reached', 'unavailable'],
    ['Rejected send message, 3 matched rules; type="method_call", sender=":1.5"', 'denied'],
    ['GDBus.Error:org.freedesktop.DBus.Error.AccessDenied: An AppArmor policy prevents this sender', 'denied'],
    ['Failed to load keytar native addon, checked ["../build/Release"] on prebuilds/linux-x64', 'unavailable'],
    // macOS
    ['User interaction is not allowed.', 'locked'],
    ['User canceled the operation.', 'locked'],
    ['The user name or passphrase you entered is not correct.', 'denied'],
    ["A required entitlement isn't present.", 'denied'],
    ['Unable to decode the provided data.', 'unreadable'],
    ['A default keychain could not be found.', 'unavailable'],
    ['No keychain is available. You may need to restart your computer.', 'unavailable'],
    // Windows
    ['Access is denied.\r\n', 'denied'],
    ['The stub received bad data.\r\n', 'unreadable'],
    ['A specified logon session does not exist. It may already have been terminated.\r\n', 'unavailable'],
    // A language or a version that nobody here has met
    ['Zugriff verweigert', 'unavailable'],
    ['', 'unavailable'],
  ] as const)('%j is %s', (text, problem) => {
    expect(problemOf(text)).toBe(problem);
  });
});

describe('a note', () => {
  it('is one line without control characters', () => {
    expect(cleanNote('Access is\u0000 denied.\r\n\u2028 \u202e Try\tagain ')).toBe('Access is denied. Try again');
  });

  it('never holds a secret, however often it was said', () => {
    expect(cleanNote(`bad value ${KEY}, ${KEY}`, [KEY, ''])).toBe('bad value [key], [key]');
  });

  it('hides a secret before it cuts, so that no part of one is left at the end', () => {
    const note = cleanNote(`${'x'.repeat(150)}${KEY}${'y'.repeat(50)}`, [KEY]);
    expect(note).not.toContain(KEY.slice(0, 4));
    expect([...note]).toHaveLength(160);
  });

  it('cuts between characters', () => {
    expect(cleanNote('🔑'.repeat(200))).toBe(`${'🔑'.repeat(159)}…`);
  });
});
