import { putFile } from './storage.ts';
import { field, type Method, newSid, TwirpError } from './twirp.ts';

interface Egress {
  egress_id: string;
  room_name: string;
  status: string;
  filepath: string;
  file_results: object[];
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
  all.push({ egress_id: newSid('EG_'), room_name: room, status: 'EGRESS_STARTING', filepath, file_results: [], error: '' });
}

/** The room is gone: what is recorded is written. */
export function stopEgress(room: string): void {
  for (const item of all) if (item.room_name === room && /STARTING|ACTIVE/.test(item.status)) item.status = 'EGRESS_ENDING';
}

/** Moves the recordings of a room on: `bytes` (base64) is what COMPLETE and LIMIT_REACHED leave in the storage, `location` where it says that it is. */
export function moveEgress({ room, status, bytes, location }: Record<string, string>): object {
  const items = all.filter(({ room_name }) => room_name === room);
  if (items.length === 0) throw new TwirpError('not_found', 'egress does not exist');
  for (const item of items) {
    item.status = String(status);
    if (bytes === undefined) continue;
    const content = Buffer.from(bytes, 'base64');
    putFile(item.filepath, content);
    const at = String(BigInt(Date.now()) * 1_000_000n);
    item.file_results = [
      {
        filename: item.filepath,
        started_at: at,
        ended_at: at,
        duration: '60000000000',
        size: String(content.length),
        ...(location !== undefined && { location }),
      },
    ];
  }
  return {};
}

function shown({ filepath, file_results: files, ...item }: Egress, storageUrl: string): object {
  const at = String(BigInt(Date.now()) * 1_000_000n);
  return {
    ...item,
    room_id: '',
    started_at: at,
    ended_at: '0',
    updated_at: at,
    file_results: files.map((file) => ({ location: `${storageUrl}/${filepath}`, ...file })),
    stream_results: [],
    segment_results: [],
    image_results: [],
    error_code: 0,
    details: '',
    manifest_location: '',
    source_type: 'EGRESS_SOURCE_TYPE_WEB',
  };
}
