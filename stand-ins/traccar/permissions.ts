import { denied, JavaException, webException } from './failures.ts';
import { readable } from './objects.ts';
import { type Answer, type Call, json, jsonOf, noContent } from './request.ts';
import { addLink, type Kind, type Link, linksOf, ordinaryUser, removeLink, type User } from './store.ts';

const owners = ['user', 'group', 'device'];
const properties = ['device', 'group', 'geofence', 'notification'];

/** Links are objects of two keys, of which the first is the owner's. */
export function answerPermissions({ method, path, query, body, user }: Call): Answer {
  if (method === 'GET') return json(listed(query));
  const sent = jsonOf(body);
  const entities = (path[1] === 'bulk' ? sent : [sent]) as Record<string, number>[];
  const keys = new Set(entities.map((entity) => Object.keys(entity).join()));
  if (keys.size > 1) throw webException(400, 'Bad Request');
  for (const link of entities.map(toLink)) {
    check(link, user);
    if (method === 'POST') addLink(link);
    else removeLink(link);
  }
  return noContent;
}

function toLink(entity: Record<string, unknown>): Link {
  const [[owner = '', ownerId] = [], [property = '', propertyId] = []] = Object.entries(entity);
  return {
    owner: kindOf(owner, owners),
    ownerId: Number(ownerId),
    property: kindOf(property, properties),
    propertyId: Number(propertyId),
  };
}

function kindOf(key: string, allowed: string[]): Kind {
  const kind = key.replace(/Id$/, '');
  if (!allowed.includes(kind)) throw new JavaException('java.lang.ClassNotFoundException', key);
  return kind as Kind;
}

function check({ owner, ownerId, property, propertyId }: Link, user: User): void {
  if (owner !== 'user') readable(owner, ownerId, user);
  else if (!user.isAdmin && ownerId !== ordinaryUser.id) throw denied('User access denied');
  readable(property, propertyId, user);
}

/** Of two ids, a 0 stands for any. */
function listed(query: URLSearchParams): Record<string, number>[] {
  const wanted = toLink(Object.fromEntries(query));
  return linksOf(wanted.owner, wanted.property)
    .filter(({ ownerId }) => wanted.ownerId === 0 || ownerId === wanted.ownerId)
    .filter(({ propertyId }) => wanted.propertyId === 0 || propertyId === wanted.propertyId)
    .map(({ ownerId, propertyId }) => ({ [`${wanted.owner}Id`]: ownerId, [`${wanted.property}Id`]: propertyId }));
}
