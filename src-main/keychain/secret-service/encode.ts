/** An argument of a method call: a string, or a dictionary of strings. No other type is needed here. */
export type Argument = string | ReadonlyMap<string, string>;

export interface MethodCall {
  readonly destination: string;
  readonly path: string;
  readonly iface: string;
  readonly member: string;
  readonly args: readonly Argument[];
}

/** Little-endian D-Bus wire format: every value starts at a multiple of its alignment, padded with zeroes. */
class Writer {
  readonly bytes: number[] = [];

  align(to: number): this {
    while (this.bytes.length % to !== 0) this.bytes.push(0);
    return this;
  }

  byte(value: number): this {
    this.bytes.push(value);
    return this;
  }

  uint32(value: number): this {
    this.align(4).bytes.push(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, (value >>> 24) & 255);
    return this;
  }

  string(value: string): this {
    const text = Buffer.from(value, 'utf8');
    this.uint32(text.length).bytes.push(...text, 0);
    return this;
  }

  signature(value: string): this {
    this.bytes.push(value.length, ...Buffer.from(value, 'ascii'), 0);
    return this;
  }

  /** An array of 8-aligned elements: its length counts neither itself nor the padding before the first element. */
  array(writeElements: () => void): this {
    this.uint32(0);
    const lengthAt = this.bytes.length - 4;
    this.align(8);
    const start = this.bytes.length;
    writeElements();
    const length = this.bytes.length - start;
    for (let i = 0; i < 4; i++) this.bytes[lengthAt + i] = (length >>> (8 * i)) & 255;
    return this;
  }
}

function writeArgument(writer: Writer, argument: Argument): void {
  if (typeof argument === 'string') {
    writer.string(argument);
    return;
  }
  writer.array(() => argument.forEach((value, key) => writer.align(8).string(key).string(value)));
}

/** One method call as bytes (D-Bus specification, "Message Format": type 1, version 1, header fields 1 2 3 6 8). */
export function encodeCall(call: MethodCall, serial: number): Buffer {
  const body = new Writer();
  call.args.forEach((argument) => writeArgument(body, argument));
  const signature = call.args.map((argument) => (typeof argument === 'string' ? 's' : 'a{ss}')).join('');

  const head = new Writer();
  head.byte('l'.charCodeAt(0)).byte(1).byte(0).byte(1).uint32(body.bytes.length).uint32(serial);
  head.array(() => {
    head.align(8).byte(1).signature('o').string(call.path);
    head.align(8).byte(2).signature('s').string(call.iface);
    head.align(8).byte(3).signature('s').string(call.member);
    head.align(8).byte(6).signature('s').string(call.destination);
    if (signature !== '') head.align(8).byte(8).signature('g').signature(signature);
  });
  return Buffer.from([...head.align(8).bytes, ...body.bytes]);
}
