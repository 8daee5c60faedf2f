import type { Column } from "../channel";
import { Cursor } from "./cursor";
import { isPrimitiveType, readPrimitive, readPrimitiveArray, type Primitive } from "./primitive";

// .NET Remoting Binary Format, the public specification [MS-NRBF]: records are parsed, types are never made alive.

/** A value of a member or an array slot. */
export type NrbfValue = Primitive | NrbfObject | NrbfList | NrbfReference | Column | Uint8Array<ArrayBuffer>;

/** A class instance: its type's name and its members by name. */
export interface NrbfObject {
  readonly kind: "object";
  readonly type: string;
  readonly members: Map<string, NrbfValue>;
}

/** An array of objects or strings; trailing nulls may be left out. */
export interface NrbfList {
  readonly kind: "list";
  readonly items: NrbfValue[];
}

/** A pointer to another object of the stream. */
interface NrbfReference {
  readonly kind: "reference";
  readonly id: number;
}

/** What was read, also of a stream that breaks off. */
export interface NrbfGraph {
  readonly rootId: number;
  readonly objects: ReadonlyMap<number, NrbfValue>;
  readonly end: "complete" | "cut" | "damaged";
  /** Where reading ended. */
  readonly at: number;
}

/** Parses a stream; never throws, never recurses, and makes nothing larger than its input can hold. */
export function readNrbf(bytes: Uint8Array<ArrayBuffer>): NrbfGraph {
  return new NrbfReader(bytes).read();
}

/** Follows a pointer; other values stay as they are. */
export function resolve({ objects }: NrbfGraph, value: NrbfValue | undefined): NrbfValue {
  if (value === undefined) return null;
  return isReference(value) ? (objects.get(value.id) ?? null) : value;
}

/** Whether a value is a class instance. */
export function isObject(value: NrbfValue): value is NrbfObject {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "object";
}

/** Whether a value is an array of objects or strings. */
export function isList(value: NrbfValue): value is NrbfList {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "list";
}

function isReference(value: NrbfValue): value is NrbfReference {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "reference";
}

interface ClassShape {
  readonly name: string;
  readonly members: readonly string[];
  /** Type code of a member written without a record of its own; null for members that are records. */
  readonly primitives: readonly (number | null)[];
}

/** A class instance or array that waits for its values. */
type Frame =
  | { readonly object: NrbfObject; readonly shape: ClassShape; next: number }
  | { readonly object: NrbfList; readonly length: number; next: number };

const mostNulls = 1 << 20;
/** Values outside arrays of numbers, each an object here: real files hold some ten thousand in all, and far fewer names. */
const mostValues = 1 << 21;
const mostMembers = 1 << 16;

class NrbfReader {
  readonly #cursor: Cursor;
  readonly #objects = new Map<number, NrbfValue>();
  readonly #shapes = new Map<number, ClassShape>();
  readonly #stack: Frame[] = [];
  #rootId = 0;
  #nulls = 0;
  #values = 0;
  #isDamaged = false;
  #isEnd = false;

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.#cursor = new Cursor(bytes);
  }

  read(): NrbfGraph {
    const cursor = this.#cursor;
    while (!cursor.isOver && !this.#isDamaged && !this.#isEnd) {
      this.#readPrimitiveMembers();
      if (!cursor.isOver && !this.#isDamaged) this.#record(cursor.u8());
    }
    const end = this.#isDamaged ? "damaged" : this.#isEnd ? "complete" : "cut";
    return { rootId: this.#rootId, objects: this.#objects, end, at: cursor.at };
  }

  /** Fills the members of the innermost class that need no record, and leaves frames that are full. */
  #readPrimitiveMembers(): void {
    for (;;) {
      const frame = this.#stack.at(-1);
      if (frame === undefined || this.#cursor.isOver) return;
      if (!("shape" in frame)) {
        if (frame.next < frame.length) return;
        this.#stack.pop();
        continue;
      }
      const { shape, object } = frame;
      if (frame.next >= shape.members.length) {
        this.#stack.pop();
        continue;
      }
      const type = shape.primitives[frame.next]!;
      if (type === null) return;
      if (this.#values++ >= mostValues) return this.#damage();
      object.members.set(shape.members[frame.next++]!, readPrimitive(this.#cursor, type));
    }
  }

  #record(type: number): void {
    const cursor = this.#cursor;
    switch (type) {
      case 0:
        this.#rootId = cursor.i32();
        cursor.slice(12);
        return;
      case 1:
        return this.#instance(cursor.i32(), this.#shapes.get(cursor.i32()));
      case 4:
      case 5: {
        const id = cursor.i32();
        const shape = this.#shape(type === 5);
        if (shape !== null) this.#shapes.set(id, shape);
        return this.#instance(id, shape ?? undefined);
      }
      case 6: {
        const id = cursor.i32();
        return this.#put(cursor.text(), id);
      }
      case 7:
        return this.#binaryArray();
      case 8: {
        const primitive = cursor.u8();
        if (!isPrimitiveType(primitive)) return this.#damage();
        return this.#put(readPrimitive(cursor, primitive));
      }
      case 9:
        return this.#put({ kind: "reference", id: cursor.i32() });
      case 10:
        return this.#putNulls(1);
      case 11:
        this.#isEnd = this.#stack.length === 0;
        this.#isDamaged = !this.#isEnd;
        return;
      case 12:
        cursor.i32();
        cursor.text();
        return;
      case 13:
        return this.#putNulls(cursor.u8());
      case 14:
        return this.#putNulls(cursor.i32());
      case 15: {
        const id = cursor.i32();
        const length = cursor.i32();
        return this.#primitiveArray(id, length, cursor.u8());
      }
      case 16:
      case 17:
        return this.#list(cursor.i32(), cursor.i32());
      default:
        this.#damage();
    }
  }

  #damage(): void {
    // Beyond the end the record type is a zero that nobody wrote.
    if (!this.#cursor.isOver) this.#isDamaged = true;
  }

  /** Gives a value to the innermost frame, and to the table of objects when it has an id. */
  #put(value: NrbfValue, id = 0): void {
    if (this.#cursor.isOver) return;
    if (this.#values++ >= mostValues) return this.#damage();
    if (id !== 0) this.#objects.set(id, value);
    const frame = this.#stack.at(-1);
    if (frame === undefined) return;
    if ("shape" in frame) frame.object.members.set(frame.shape.members[frame.next]!, value);
    else frame.object.items.push(value);
    frame.next++;
  }

  #putNulls(count: number): void {
    const frame = this.#stack.at(-1);
    const room =
      frame === undefined ? 0 : ("shape" in frame ? frame.shape.members.length : frame.length) - frame.next;
    this.#nulls += count;
    if (count < 0 || count > room || this.#nulls > mostNulls) return this.#damage();
    for (let at = 0; at < count; at++) this.#put(null);
  }

  #instance(id: number, shape: ClassShape | undefined): void {
    if (shape === undefined) return this.#damage();
    const object: NrbfObject = { kind: "object", type: shape.name, members: new Map() };
    this.#put(object, id);
    this.#stack.push({ object, shape, next: 0 });
  }

  #list(id: number, length: number): void {
    if (length < 0 || length > this.#cursor.remaining + mostNulls) return this.#damage();
    const object: NrbfList = { kind: "list", items: [] };
    this.#put(object, id);
    this.#stack.push({ object, length, next: 0 });
  }

  #primitiveArray(id: number, length: number, type: number): void {
    const isOver = this.#cursor.isOver;
    const values = length < 0 || isOver ? null : readPrimitiveArray(this.#cursor, type, length);
    if (values === null) return this.#damage();
    // Of a cut array the part is kept.
    this.#objects.set(id, values);
    this.#put(values);
  }

  /** ClassInfo and MemberTypeInfo (2.3.1.1 and 2.3.1.2). */
  #shape(hasLibrary: boolean): ClassShape | null {
    const cursor = this.#cursor;
    const name = cursor.text();
    const count = cursor.i32();
    if (count < 0 || count > Math.min(cursor.remaining, mostMembers)) return null;
    const members = Array.from({ length: count }, () => cursor.text());
    const kinds = Array.from({ length: count }, () => cursor.u8());
    const primitives = kinds.map((kind) => this.#typeInfo(kind));
    if (hasLibrary) cursor.i32();
    if (primitives.some((type) => type !== null && !isPrimitiveType(type))) return null;
    return { name, members, primitives };
  }

  /** Reads what a BinaryTypeEnumeration (2.1.2.2) adds; the type code for primitives, else null. */
  #typeInfo(kind: number): number | null {
    if (kind === 0) return this.#cursor.u8();
    if (kind === 3 || kind === 4) this.#cursor.text();
    if (kind === 4) this.#cursor.i32();
    if (kind === 7) this.#cursor.u8();
    return null;
  }

  #binaryArray(): void {
    const cursor = this.#cursor;
    const id = cursor.i32();
    const shape = cursor.u8();
    const rank = cursor.i32();
    if (shape > 5 || rank < 1 || rank > 32) return this.#damage();
    let length = 1;
    for (let at = 0; at < rank; at++) {
      const side = cursor.i32();
      length = side < 0 ? -1 : length * side;
    }
    // Shapes 3 to 5 state lower bounds.
    if (shape >= 3) cursor.slice(4 * rank);
    const type = this.#typeInfo(cursor.u8());
    if (type === null) this.#list(id, length);
    else this.#primitiveArray(id, length, type);
  }
}
