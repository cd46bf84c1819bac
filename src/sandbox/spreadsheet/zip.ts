import { inflateRawSync } from 'node:zlib';

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const endBytes = 22;
const longestComment = 65_535;
/** A file that unpacks to more is not what it seems. */
const mostBytes = 8_388_608;

/** Gives the files of a ZIP archive by name. @throws Error when it is none. */
export function openZip(bytes: Buffer): (name: string) => Buffer | undefined {
  const places = directoryOf(bytes);
  return (name) => {
    const place = places.get(name);
    return place && unpack(bytes, place);
  };
}

interface Place {
  method: number;
  size: number;
  offset: number;
}

function directoryOf(bytes: Buffer): Map<string, Place> {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  const places = new Map<string, Place>();
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    if (bytes.readUInt32LE(at) !== directoryEntry) throw new Error('its directory is broken');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    places.set(name, {
      method: bytes.readUInt16LE(at + 10),
      size: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return places;
}

function findEnd(bytes: Buffer): number {
  const first = Math.max(0, bytes.byteLength - endBytes - longestComment);
  for (let at = bytes.byteLength - endBytes; at >= first; at--) if (bytes.readUInt32LE(at) === endOfDirectory) return at;
  throw new Error('it is no ZIP archive');
}

function unpack(bytes: Buffer, { method, size, offset }: Place): Buffer {
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const packed = bytes.subarray(start, start + size);
  if (method === 0) return packed;
  if (method === 8) return inflateRawSync(packed, { maxOutputLength: mostBytes });
  throw new Error('it is packed in a way that is not known');
}
