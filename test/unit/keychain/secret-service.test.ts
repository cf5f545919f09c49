import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { Bus, type Reply } from '../../../src-main/keychain/secret-service/bus';
import { busSockets } from '../../../src-main/keychain/secret-service/bus-address';
import { decodeMessage, messageLength } from '../../../src-main/keychain/secret-service/decode';
import { encodeCall, type MethodCall } from '../../../src-main/keychain/secret-service/encode';
import { secretServiceStanding, standingOn } from '../../../src-main/keychain/secret-service/standing';
import { busAnswer, busError } from '../../doubles/bus-messages';

const ITEM = { service: 'Thunderdial', account: 'a1' };
const values = (...list: Extract<Reply, { kind: 'values' }>['values']): Reply => ({ kind: 'values', values: list });
const error = (name: string): Reply => ({ kind: 'error', name });
const LOST: Reply = { kind: 'lost' };

describe('the address of the session bus', () => {
  test.each([
    [{ DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/user/1000/bus' }, ['/run/user/1000/bus']],
    [{ DBUS_SESSION_BUS_ADDRESS: 'unix:abstract=/tmp/dbus-x,guid=12' }, ['\0/tmp/dbus-x']],
    [{ DBUS_SESSION_BUS_ADDRESS: 'unix:path=/a%20b,guid=1;unix:path=/c' }, ['/a b', '/c']],
    [{ DBUS_SESSION_BUS_ADDRESS: 'unix:runtime=yes', XDG_RUNTIME_DIR: '/run/user/7' }, ['/run/user/7/bus']],
    [{ DBUS_SESSION_BUS_ADDRESS: 'tcp:host=localhost,port=1;unix:path=/c' }, ['/c']],
    [{ DBUS_SESSION_BUS_ADDRESS: 'unix:path=/%zz' }, ['/%zz']],
    [{ DBUS_SESSION_BUS_ADDRESS: 'disabled:', XDG_RUNTIME_DIR: '/run/user/7' }, []],
    [{ DBUS_SESSION_BUS_ADDRESS: 'unix:' }, []],
    [{ DBUS_SESSION_BUS_ADDRESS: '', XDG_RUNTIME_DIR: '/run/user/7' }, ['/run/user/7/bus']],
    [{ XDG_RUNTIME_DIR: '/run/user/7' }, ['/run/user/7/bus']],
    [{}, []],
  ])('in %j is %j', (env, sockets) => {
    expect(busSockets(env)).toEqual(sockets);
  });
});

describe('how an item stands', () => {
  const DEFAULT = '/org/freedesktop/secrets/collection/login';
  const OTHER_ERROR = 'org.freedesktop.DBus.Error.NoReply';
  const NO_SUCH = 'org.freedesktop.DBus.Error.UnknownMethod';

  test.each<[string, Partial<Record<string, Reply>>]>([
    ['held', { SearchItems: values(['/item/1'], []) }],
    ['held', { SearchItems: values(['/item/1'], ['/item/2']) }],
    ['locked', { SearchItems: values([], ['/item/1']) }],
    ['open', { SearchItems: values([], []), ReadAlias: values(DEFAULT), Get: values(false) }],
    ['locked', { SearchItems: values([], []), ReadAlias: values(DEFAULT), Get: values(true) }],
    ['unmade', { SearchItems: values([], []), ReadAlias: values('/') }],
    ['unmade', { SearchItems: values([], []), ReadAlias: values(DEFAULT), Get: error(NO_SUCH) }],
    ['unknown', { SearchItems: values([], []), ReadAlias: values(DEFAULT), Get: error(OTHER_ERROR) }],
    ['unknown', { SearchItems: values([], []), ReadAlias: error(OTHER_ERROR) }],
    ['unknown', { SearchItems: values([], []), ReadAlias: values(7) }],
    ['unknown', { SearchItems: values('no list') }],
    ['unknown', { SearchItems: error('org.freedesktop.DBus.Error.ServiceUnknown') }],
    ['unknown', {}],
  ])('is %s after %j', async (standing, replies) => {
    const call = ({ member }: MethodCall) => Promise.resolve(replies[member] ?? LOST);
    expect(await standingOn(call, ITEM)).toBe(standing);
  });

  it('asks for this service and account, and for the default collection itself', async () => {
    const calls: MethodCall[] = [];
    const replies = [values([], []), values(DEFAULT), values(false)];
    await standingOn((call) => {
      calls.push(call);
      return Promise.resolve(replies[calls.length - 1] ?? LOST);
    }, ITEM);
    expect(calls.map(({ member }) => member)).toEqual(['SearchItems', 'ReadAlias', 'Get']);
    expect(calls[0]?.args).toEqual([new Map(Object.entries(ITEM))]);
    expect(calls[2]?.path).toBe(DEFAULT);
  });

  it('is unknown without a bus', async () => {
    expect(await secretServiceStanding(ITEM, {})).toBe('unknown');
    expect(await secretServiceStanding(ITEM, { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere/at/all' })).toBe(
      'unknown',
    );
  });
});

describe('messages of the bus', () => {
  const call: MethodCall = {
    destination: 'a.b',
    path: '/x',
    iface: 'c.d',
    member: 'E',
    args: ['hé', new Map([['k', 'v']])],
  };

  it('are encoded as the specification lays them out', () => {
    const bytes = encodeCall({ destination: 'a.b', path: '/x', iface: 'c.d', member: 'E', args: ['hé'] }, 258);
    const head = '6c010001' + '08000000' + '02010000' + '47000000';
    const fields =
      '01016f00020000002f78000000000000' + // 1 path, type o
      '0201730003000000632e640000000000' + // 2 interface, type s
      '03017300010000004500000000000000' + // 3 member, type s
      '0601730003000000612e620000000000' + // 6 destination, type s
      '0801670001730000'; // 8 signature, type g: s; then padding
    expect(bytes.toString('hex')).toBe(head + fields + '0300000068c3a900');
    expect(messageLength(bytes)).toBe(bytes.length);
  });

  it('tell their length as soon as they can', () => {
    const bytes = encodeCall(call, 1);
    expect(messageLength(bytes.subarray(0, 15))).toBeUndefined();
    expect(messageLength(bytes.subarray(0, 16))).toBe(bytes.length);
  });

  test.each([
    ['two lists of paths', 'aoao', [['/a', '/b'], []]],
    ['a boolean in a variant', 'v', [true]],
    ['a text', 's', ['hé']],
    ['an empty list before a number', 'aou', [[], 7]],
  ])('with %s are decoded', (_, signature, expected) => {
    expect(decodeMessage(busAnswer(9, signature, expected))).toEqual({
      answerTo: 9,
      errorName: undefined,
      values: expected,
    });
  });

  it('name an error', () => {
    expect(decodeMessage(busError(9, 'a.b.Broken'))).toEqual({ answerTo: 9, errorName: 'a.b.Broken', values: [] });
  });

  it('that are no answer are not looked into', () => {
    expect(decodeMessage(encodeCall(call, 1))).toEqual({ answerTo: undefined, errorName: undefined, values: [] });
  });

  it('that are cut off anywhere are refused', () => {
    const whole = busAnswer(9, 'aoao', [['/a'], ['/b']]);
    for (let length = 12; length < whole.length; length++) {
      expect(() => decodeMessage(whole.subarray(0, length))).toThrow(RangeError);
    }
  });

  it('of another byte order, or too long, are refused', () => {
    const big = Buffer.from(busAnswer(9, 's', ['x']));
    big.writeUInt8('B'.charCodeAt(0), 0);
    expect(() => messageLength(big)).toThrow(RangeError);
    const long = Buffer.from(busAnswer(9, 's', ['x']));
    long.writeUInt32LE(0x7fffffff, 4);
    expect(() => messageLength(long)).toThrow(RangeError);
  });
});

describe('a connection to the bus', () => {
  let folder: string;
  let server: Server | undefined;
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'thunderdial-bus-'))));
  afterEach(() => {
    server?.close();
    rmSync(folder, { recursive: true });
  });

  /** A bus that says `lines` to whoever comes in, and `answers` after BEGIN. */
  async function listen(line: string, answers: readonly Buffer[]): Promise<string> {
    const path = join(folder, 'bus');
    await new Promise<void>((resolve) => {
      server = createServer((socket: Socket) => {
        socket.on('error', () => socket.destroy());
        socket.on('data', (bytes) => {
          const text = bytes.toString('latin1');
          if (text.startsWith('\0AUTH EXTERNAL 37\r\n')) socket.write(line);
          // One byte at a time: nothing may depend on how the bytes arrive.
          if (text.startsWith('BEGIN')) for (const byte of Buffer.concat(answers)) socket.write(Buffer.of(byte));
          if (text.startsWith('BEGIN') && answers.length === 0) socket.end();
        });
      }).listen(path, resolve);
    });
    return path;
  }

  const question: MethodCall = { destination: 'a.b', path: '/', iface: 'a.b', member: 'Ask', args: [] };

  it('says who it is and pairs answers with calls', async () => {
    const welcome = busAnswer(1, 's', [':1.7']);
    const bus = new Bus(await listen('OK 1234\r\n', [welcome, busError(3, 'a.b.No'), busAnswer(2, 'u', [42])]), 7);
    const answers = await Promise.all([bus.call(question), bus.call(question)]);
    expect(answers).toEqual([values(42), error('a.b.No')]);
    bus.close();
  });

  test.each([
    ['turns us away', 'REJECTED EXTERNAL\r\n', [busAnswer(2, 'u', [42])]],
    ['hangs up', 'OK 1234\r\n', []],
    ['talks nonsense', 'OK 1234\r\n', [Buffer.alloc(64, 'x')]],
  ])('is lost when the bus %s', async (_, line, answers) => {
    const bus = new Bus(await listen(line, answers), 7);
    expect(await bus.call(question)).toEqual(LOST);
    expect(await bus.call(question)).toEqual(LOST);
  });

  it('is lost when closed while it waits', async () => {
    const bus = new Bus(await listen('OK 1234\r\n', [busAnswer(1, 's', [':1.7'])]), 7);
    const waiting = bus.call(question);
    bus.close();
    expect(await waiting).toEqual(LOST);
  });
});
