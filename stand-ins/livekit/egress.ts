import { putFile } from './storage.ts';
import { field, type Method, newSid, TwirpError } from './twirp.ts';
import { tell } from './webhooks.ts';

interface Egress {
  egress_id: string;
  room_name: string;
  status: string;
  filepath: string;
  file_results: object[];
  started_at: string;
  ended_at: string;
  error: string;
}

const all: Egress[] = [];

export const egress: Record<string, Method> = {
  'Egress/ListEgress': {
    isAllowed: ({ roomRecord }) => roomRecord === true,
    run(fields, storageUrl) {
      const name = field(fields, 'room_name');
      const items = all.filter(({ room_name }) => name === undefined || name === '' || room_name === name);
      return { items: items.map((item) => shown(item, storageUrl)), next_page_token: null };
    },
  },
};

export function startEgress(room: string, composite: Record<string, unknown>): void {
  const outputs = (field(composite, 'file_outputs') ?? []) as { filepath: string }[];
  const filepath = outputs[0]?.filepath ?? `${room}.mp4`;
  const item: Egress = {
    egress_id: newSid('EG_'),
    room_name: room,
    status: 'EGRESS_STARTING',
    filepath,
    file_results: [],
    started_at: now(),
    ended_at: '0',
    error: '',
  };
  all.push(item);
  tell(room, 'egress_started', { egress_info: shown(item, '') });
}

/** The room is gone: what is recorded is written. */
export function stopEgress(room: string): void {
  for (const item of all) if (item.room_name === room && /STARTING|ACTIVE/.test(item.status)) move(item, 'EGRESS_ENDING', '');
}

/**
 * Moves the recordings of a room on: `bytes` (base64) is what COMPLETE and LIMIT_REACHED leave in the storage, `filepath` where,
 * `location` where it says that it is, `seconds` how long it is.
 */
export function moveEgress(
  { room, status, bytes, filepath, location, seconds = '60' }: Record<string, string>,
  storageUrl: string,
): object {
  const items = all.filter(({ room_name }) => room_name === room);
  if (items.length === 0) throw new TwirpError('not_found', 'egress does not exist');
  for (const item of items) {
    if (bytes !== undefined) {
      const content = Buffer.from(bytes, 'base64');
      item.filepath = filepath ?? item.filepath;
      putFile(item.filepath, content);
      item.file_results = [
        {
          filename: item.filepath,
          started_at: item.started_at,
          ended_at: now(),
          duration: String(BigInt(seconds) * 1_000_000_000n),
          size: String(content.length),
          ...(location !== undefined && { location }),
        },
      ];
    }
    move(item, String(status), storageUrl);
  }
  return {};
}

function move(item: Egress, status: string, storageUrl: string): void {
  const isOver = /COMPLETE|FAILED|ABORTED|LIMIT_REACHED/.test(status);
  item.status = status;
  if (isOver) item.ended_at = now();
  tell(item.room_name, isOver ? 'egress_ended' : 'egress_updated', { egress_info: shown(item, storageUrl) });
}

/** Nanoseconds. */
function now(): string {
  return String(BigInt(Date.now()) * 1_000_000n);
}

function shown({ filepath, file_results: files, ...item }: Egress, storageUrl: string): object {
  return {
    ...item,
    room_id: '',
    updated_at: now(),
    file_results: files.map((file) => ({ location: `${storageUrl}/${encodeURI(filepath)}`, ...file })),
    stream_results: [],
    segment_results: [],
    image_results: [],
    error_code: 0,
    details: '',
    manifest_location: '',
    source_type: 'EGRESS_SOURCE_TYPE_WEB',
  };
}
