/** A decoded D-Bus value: arrays, structures and dictionary entries are all lists; a variant is its content. */
export type Value = number | boolean | string | readonly Value[];

/** A message from the bus, as far as it matters here. `values` is empty for everything but an answer. */
export interface Message {
  readonly answerTo: number | undefined;
  readonly errorName: string | undefined;
  readonly values: readonly Value[];
}

const MESSAGE_MOST = 1 << 20;
const HEADER_FIELD = { errorName: 4, replySerial: 5, signature: 8 } as const;

const alignmentOf = (type: string): number =>
  '({'.includes(type.charAt(0)) ? 8 : 'ygv'.includes(type.charAt(0)) ? 1 : 4;

/** The first complete type of a signature: `a{ss}` of `a{ss}b`. */
function firstType(signature: string): string {
  const head = signature.charAt(0);
  if (head === 'a') return head + firstType(signature.slice(1));
  if (head !== '(' && head !== '{') return head;
  let depth = 0;
  for (let i = 0; i < signature.length; i++) {
    if ('({'.includes(signature.charAt(i))) depth++;
    if (')}'.includes(signature.charAt(i)) && --depth === 0) return signature.slice(0, i + 1);
  }
  throw new RangeError('signature without end');
}

class Reader {
  constructor(
    readonly bytes: Buffer,
    public at: number,
  ) {}

  values(signature: string): readonly Value[] {
    const values: Value[] = [];
    for (let rest = signature; rest !== '';) {
      const type = firstType(rest);
      values.push(this.value(type));
      rest = rest.slice(type.length);
    }
    return values;
  }

  value(type: string): Value {
    this.align(alignmentOf(type));
    switch (type.charAt(0)) {
      case 'y':
        return this.bytes.readUInt8(this.at++);
      case 'b':
        return this.uint32() !== 0;
      case 'u':
        return this.uint32();
      case 's':
      case 'o':
        return this.text(this.uint32());
      case 'g':
        return this.text(this.bytes.readUInt8(this.at++));
      case 'v':
        return this.value(this.text(this.bytes.readUInt8(this.at++)));
      case 'a':
        return this.array(type.slice(1));
      case '(':
      case '{':
        return this.values(type.slice(1, -1));
      default:
        throw new RangeError('a type that no answer here has');
    }
  }

  align(to: number): void {
    this.at = Math.ceil(this.at / to) * to;
  }

  uint32(): number {
    this.at += 4;
    return this.bytes.readUInt32LE(this.at - 4);
  }

  text(length: number): string {
    const from = this.at;
    this.at += length + 1;
    if (this.at > this.bytes.length) throw new RangeError('text past the end');
    return this.bytes.toString('utf8', from, from + length);
  }

  array(type: string): readonly Value[] {
    const length = this.uint32();
    this.align(alignmentOf(type));
    const end = this.at + length;
    const values: Value[] = [];
    while (this.at < end) values.push(this.value(type));
    return values;
  }
}

/** Bytes of the message at the start of `bytes`; `undefined` while too few are there to tell. Throws on what is none. */
export function messageLength(bytes: Buffer): number | undefined {
  if (bytes.length < 16) return undefined;
  // The bus speaks the byte order of this machine, and no desktop is big-endian.
  if (bytes.readUInt8(0) !== 'l'.charCodeAt(0)) throw new RangeError('not a little-endian message');
  const length = 16 + Math.ceil(bytes.readUInt32LE(12) / 8) * 8 + bytes.readUInt32LE(4);
  if (length > MESSAGE_MOST) throw new RangeError('message too long');
  return length;
}

/** Decodes one whole message. Throws a RangeError on damaged bytes. */
export function decodeMessage(bytes: Buffer): Message {
  const reader = new Reader(bytes, 12);
  const fields = new Map<Value | undefined, Value | undefined>();
  for (const field of reader.array('(yv)')) {
    const [code, content]: readonly (Value | undefined)[] = typeof field === 'object' ? field : [];
    fields.set(code, content);
  }
  reader.align(8);
  const answerTo = fields.get(HEADER_FIELD.replySerial);
  const errorName = fields.get(HEADER_FIELD.errorName);
  const signature = fields.get(HEADER_FIELD.signature);
  const isAnswer = typeof answerTo === 'number';
  return {
    answerTo: isAnswer ? answerTo : undefined,
    errorName: typeof errorName === 'string' ? errorName : undefined,
    values: isAnswer && typeof signature === 'string' ? reader.values(signature) : [],
  };
}
