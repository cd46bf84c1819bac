import { crc32 } from 'node:zlib';

/** What the lines of a frame are: events, the ids of calls whose answers have left or were broken off, request records. */
export type Kind = 'usage' | 'delivered' | 'aborted' | 'request';

/** What one write has put down of one kind. Lines hold JSON, so that none has a line break in it. */
export interface Frame {
  readonly kind: Kind;
  readonly lines: readonly string[];
}

/** Length of the text and checksum of all that follows it, 32 bits each; the kind; the text, in UTF-8. */
const headerBytes = 9;
const kinds: readonly (Kind | undefined)[] = [undefined, 'usage', 'delivered', 'aborted', 'request'];
const mostBytesOfCharacter = 3;

/** Makes frames of lines, as one buffer, which holds until it is called again. */
export function createEncoder(): (frames: readonly Frame[]) => Buffer {
  let buffer = Buffer.allocUnsafe(65_536);
  return function encode(frames) {
    const texts = frames.map(({ lines }) => lines.join('\n'));
    const most = texts.reduce((sum, text) => sum + headerBytes + text.length * mostBytesOfCharacter, 0);
    if (most > buffer.byteLength) buffer = Buffer.allocUnsafe(most * 2);
    let at = 0;
    for (const [i, { kind }] of frames.entries()) {
      const textAt = at + headerBytes;
      const textBytes = buffer.write(texts[i] ?? '', textAt, 'utf8');
      buffer.writeUInt8(kinds.indexOf(kind), at + 8);
      buffer.writeUInt32LE(textBytes, at);
      buffer.writeUInt32LE(crc32(buffer.subarray(at + 8, textAt + textBytes)), at + 4);
      at = textAt + textBytes;
    }
    return buffer.subarray(0, at);
  };
}

/** A frame that has been read. Its text is a part of the bytes that it was read from. */
export interface ReadFrame {
  readonly kind: Kind;
  /** Its lines in UTF-8, with line breaks between them. */
  readonly text: Buffer;
}

export function linesOf({ text }: ReadFrame): string[] {
  return text.toString('utf8').split('\n');
}

/** The frame at a place, and where it ends; undefined when none is there, or not all of it, or it is damaged. */
export function readFrame(bytes: Buffer, at: number): { frame: ReadFrame; end: number } | undefined {
  const textAt = at + headerBytes;
  if (textAt >= bytes.byteLength) return undefined;
  const end = textAt + bytes.readUInt32LE(at);
  const kind = kinds[bytes.readUInt8(at + 8)];
  if (kind === undefined || end > bytes.byteLength || crc32(bytes.subarray(at + 8, end)) !== bytes.readUInt32LE(at + 4))
    return undefined;
  return { frame: { kind, text: bytes.subarray(textAt, end) }, end };
}

/** Bytes that are no frame. Nothing behind them that is one: the rest of a write that was broken off. */
export interface Damage {
  readonly at: number;
  readonly bytes: number;
  readonly isTail: boolean;
}

/**
 * Every frame that can be read. Where one is damaged, the next is looked for. No text is taken for one, whatever callers put into it:
 * JSON has no byte in it that stands for a kind.
 */
export function* readFrames(bytes: Buffer, onDamage: (damage: Damage) => void): Generator<ReadFrame> {
  let at = 0;
  while (at < bytes.byteLength) {
    const read = readFrame(bytes, at);
    if (read) {
      yield read.frame;
      at = read.end;
      continue;
    }
    let next = at + 1;
    while (next < bytes.byteLength && !readFrame(bytes, next)) next++;
    onDamage({ at, bytes: next - at, isTail: next === bytes.byteLength });
    at = next;
  }
}
