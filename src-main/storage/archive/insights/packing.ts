import { COLUMN_NAMES, isMeasure, type ColumnName, type Columns, type Figure } from './columns';

// A chunk: how many calls, the form of each column, then the columns, each from a place that eight divides. Numbers are
// little-endian, as every machine is that the program runs on.
//
// A column takes as little as all its values allow: one value for all, or whole numbers of 1, 2 or 4 bytes (of measures one
// more than the value, so that 0 says "not told"), else the 8 bytes of any number.

const ONE_FOR_ALL = 0;
const NUMBERS = 8;
const LARGEST: Readonly<Record<1 | 2 | 4, number>> = { 1: 0xff - 1, 2: 0xffff - 1, 4: 0xffff_ffff - 1 };
type Form = typeof ONE_FOR_ALL | 1 | 2 | 4 | typeof NUMBERS;

const aligned = (bytes: number): number => Math.ceil(bytes / 8) * 8;
const HEAD = aligned(4 + COLUMN_NAMES.length);

/** Bytes of some calls. */
export function pack(figures: readonly Figure[]): Uint8Array {
  const columns = COLUMN_NAMES.map((name) => {
    const values = figures.map((figure) => figure[name]);
    return { values, form: formOf(values), isMeasure: isMeasure(name) };
  });
  const size = columns.reduce((sum, { form }) => sum + sizeOf(form, figures.length), HEAD);
  const buffer = new ArrayBuffer(size);
  new Uint32Array(buffer, 0, 1)[0] = figures.length;
  const forms = new Uint8Array(buffer, 4, COLUMN_NAMES.length);
  let from = HEAD;
  for (const [nth, { values, form, isMeasure: mayBeMissing }] of columns.entries()) {
    forms[nth] = form;
    const place = placeOf(buffer, from, form, figures.length);
    const isShifted = mayBeMissing && form !== ONE_FOR_ALL && form !== NUMBERS;
    for (let at = 0; at < place.length; at += 1) {
      const value = values[at] ?? NaN;
      place[at] = !isShifted ? value : Number.isNaN(value) ? 0 : value + 1;
    }
    from += sizeOf(form, figures.length);
  }
  return new Uint8Array(buffer);
}

/** The columns of a chunk, read when they are asked for; its room is used again for the next chunk. */
export class Unpacked implements Columns {
  length = 0;
  #bytes: Uint8Array = new Uint8Array();
  #room = new Map<ColumnName, { readonly values: Float64Array; isRead: boolean }>();
  #places = new Map<ColumnName, { readonly form: Form; readonly from: number }>();

  /** False where the bytes are not what `pack` makes. */
  load(packed: Uint8Array): boolean {
    if (packed.byteLength < HEAD) return false;
    // Typed arrays lie on places that their width divides; a driver's buffer may begin anywhere.
    const bytes = packed.byteOffset % 8 === 0 ? packed : packed.slice();
    const length = new Uint32Array(bytes.buffer, bytes.byteOffset, 1)[0] ?? 0;
    let from = bytes.byteOffset + HEAD;
    for (const [nth, name] of COLUMN_NAMES.entries()) {
      const form = bytes[4 + nth] ?? NaN;
      if (!isForm(form)) return false;
      this.#places.set(name, { form, from });
      from += sizeOf(form, length);
    }
    if (from !== bytes.byteOffset + bytes.byteLength) return false;
    this.length = length;
    this.#bytes = bytes;
    for (const room of this.#room.values()) room.isRead = false;
    return true;
  }

  /** No calls. */
  clear(): void {
    this.length = 0;
  }

  column(name: ColumnName): Float64Array {
    let room = this.#room.get(name);
    if (!room || room.values.length < this.length) {
      room = { values: new Float64Array(Math.max(this.length, 1_024)), isRead: false };
      this.#room.set(name, room);
    }
    if (!room.isRead) this.#read(name, room.values);
    room.isRead = true;
    return room.values;
  }

  #read(name: ColumnName, column: Float64Array): void {
    const place = this.#places.get(name);
    if (!place || this.length === 0) return;
    const { form, from } = place;
    const packed = placeOf(this.#bytes.buffer, from, form, this.length);
    if (form === ONE_FOR_ALL) column.fill(packed[0] ?? NaN, 0, this.length);
    else if (isMeasure(name) && form !== NUMBERS) shiftBack(packed, column);
    else copy(packed, column);
  }
}

// Loops, since the runtime's own copy of bytes into such an array takes five times as long (Electron 33).

function copy(packed: Packed, column: Float64Array): void {
  for (let at = 0; at < packed.length; at += 1) column[at] = packed[at] ?? NaN;
}

function shiftBack(packed: Packed, column: Float64Array): void {
  for (let at = 0; at < packed.length; at += 1) {
    const value = packed[at] ?? 0;
    column[at] = value === 0 ? NaN : value - 1;
  }
}

function formOf(values: readonly number[]): Form {
  const [first = NaN] = values;
  if (values.every((value) => Object.is(value, first))) return ONE_FOR_ALL;
  let most = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    // A minus zero would come back as zero, which is the same amount.
    if (!Number.isInteger(value) || value < 0) return NUMBERS;
    most = Math.max(most, value);
  }
  return ([1, 2, 4] as const).find((form) => most <= LARGEST[form]) ?? NUMBERS;
}

const isForm = (form: number): form is Form => [ONE_FOR_ALL, 1, 2, 4, NUMBERS].includes(form);

const sizeOf = (form: Form, length: number): number => (form === ONE_FOR_ALL ? 8 : aligned(form * length));

type Packed = Uint8Array | Uint16Array | Uint32Array | Float64Array;

function placeOf(buffer: ArrayBufferLike, from: number, form: Form, length: number): Packed {
  switch (form) {
    case 1:
      return new Uint8Array(buffer, from, length);
    case 2:
      return new Uint16Array(buffer, from, length);
    case 4:
      return new Uint32Array(buffer, from, length);
    case NUMBERS:
      return new Float64Array(buffer, from, length);
    case ONE_FOR_ALL:
    default:
      return new Float64Array(buffer, from, 1);
  }
}
