import { JavaException } from './failures.ts';
import { readable } from './objects.ts';
import { type Answer, type Call, json } from './request.ts';
import { find, isOf, latestOf, type Position, positions, things, type User } from './store.ts';

/** Without parameters the newest of each device, with a device its newest, with times as well those between them. */
export function answerPositions({ query, user }: Call): Answer {
  const ids = query.getAll('id').map(Number);
  if (ids.length > 0) return json(positions.filter(({ id, deviceId }) => ids.includes(id) && readable('device', deviceId, user)));
  if (query.has('deviceId')) {
    const device = readable('device', Number(query.get('deviceId')), user);
    if (query.has('from') && query.has('to')) return json(between(device.id, query));
    return json([latestOf(device.id)].filter((position) => position !== undefined));
  }
  return json(
    things('device')
      .filter((device) => isOf(user, 'device', device))
      .flatMap(({ id }) => latestOf(id) ?? []),
  );
}

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const emptyArchive = Buffer.from('504b0506'.padEnd(44, '0'), 'hex');

/** A report is a spreadsheet to whoever does not ask for JSON. */
export function answerRoute({ query, accept, user }: Call): Answer {
  const devices = query.getAll('deviceId').map((id) => readable('device', Number(id), user));
  if (!accept.includes('application/json')) {
    return (res) => void res.writeHead(200, { 'Content-Type': spreadsheet }).end(emptyArchive);
  }
  return json([...devices, ...devicesOf(query.getAll('groupId'), user)].flatMap(({ id }) => between(id, query)));
}

function devicesOf(groupIds: string[], user: User) {
  return groupIds.flatMap((groupId) => {
    const group = readable('group', Number(groupId), user);
    return things('device').filter((device) => device['groupId'] === group.id && find('device', device.id));
  });
}

/** Both ends belong to it. */
function between(deviceId: number, query: URLSearchParams): Position[] {
  const from = timeOf(query.get('from'));
  const to = timeOf(query.get('to'));
  return positions
    .filter((position) => position.deviceId === deviceId)
    .filter(({ fixTime }) => Date.parse(fixTime) >= from && Date.parse(fixTime) <= to)
    .toSorted((a, b) => Date.parse(a.fixTime) - Date.parse(b.fixTime));
}

function timeOf(text: string | null): number {
  const time = Date.parse(text ?? '');
  if (Number.isNaN(time))
    throw new JavaException('java.time.format.DateTimeParseException', `Text '${text}' could not be parsed`);
  return time;
}
