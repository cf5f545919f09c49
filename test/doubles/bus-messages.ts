import type { Value } from '../../src-main/keychain/secret-service/decode';

/** Builds what a D-Bus service sends, independently of the code that is tested with it. */
function bytesOf(signature: string, values: readonly Value[]): Buffer {
  const out: number[] = [];
  const pad = (to: number) => {
    while (out.length % to) out.push(0);
  };
  const u32 = (value: number) => {
    pad(4);
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value);
    out.push(...bytes);
  };
  const text = (value: Value | undefined) => {
    const bytes = Buffer.from(String(value));
    u32(bytes.length);
    out.push(...bytes, 0);
  };
  const types = signature.match(/ao|./g) ?? [];
  types.forEach((type, index) => {
    const value = values[index];
    if (type === 'u') u32(Number(value));
    else if (type === 's') text(value);
    else if (type === 'v') {
      out.push(1, 'b'.charCodeAt(0), 0);
      u32(value === true ? 1 : 0);
    } else if (type === 'ao' && Array.isArray(value)) {
      u32(0);
      const start = out.length;
      value.forEach(text);
      Buffer.from(Uint32Array.of(out.length - start).buffer).forEach((byte, i) => (out[start - 4 + i] = byte));
    } else throw new Error(`no bytes for ${type}`);
  });
  return Buffer.from(out);
}

function message(type: number, fields: readonly (readonly [number, string, Buffer])[], body: Buffer): Buffer {
  const list: number[] = [];
  for (const [code, signature, value] of fields) {
    while (list.length % 8) list.push(0);
    list.push(code, 1, signature.charCodeAt(0), 0, ...value);
  }
  const head = Buffer.from(['l'.charCodeAt(0), type, 1, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]);
  head.writeUInt32LE(body.length, 4);
  head.writeUInt32LE(list.length, 12);
  const padding = Buffer.alloc((8 - (list.length % 8)) % 8);
  return Buffer.concat([head, Buffer.from(list), padding, body]);
}

const u = (value: number): Buffer => bytesOf('u', [value]);
const s = (value: string): Buffer => bytesOf('s', [value]);

export function busAnswer(answerTo: number, signature: string, values: readonly Value[]): Buffer {
  const named = Buffer.from([signature.length, ...Buffer.from(signature), 0]);
  return message(
    2,
    [
      [5, 'u', u(answerTo)],
      [8, 'g', named],
    ],
    bytesOf(signature, values),
  );
}

export const busError = (answerTo: number, name: string): Buffer =>
  message(
    3,
    [
      [5, 'u', u(answerTo)],
      [4, 's', s(name)],
    ],
    Buffer.alloc(0),
  );
