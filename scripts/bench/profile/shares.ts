import { type CallFrame, isOwn, placeOf } from './places.ts';

export interface CpuProfile {
  nodes: { id: number; callFrame: CallFrame; children?: number[] }[];
  samples: number[];
  /** Microseconds since the sample before. */
  timeDeltas: number[];
}

/** Microseconds that a part of the program took. */
export interface Share {
  place: string;
  /** In its own functions. */
  itself: number;
  /** In those too that it called in packages and in Node, and that were not called by another part of ours in between. */
  withCalls: number;
}

/**
 * What each part took. What began in the event loop, such as reading a socket, is under no part of ours, and stays with the
 * package or the module that did it.
 */
export function sharesOf({ nodes, samples, timeDeltas }: CpuProfile, root: string): Share[] {
  const places = placesOf(nodes, root);
  const shares = new Map<string, Share>();
  for (const [i, id] of samples.entries()) {
    const { place, owner } = places.get(id) ?? { place: 'unknown', owner: 'unknown' };
    const microseconds = timeDeltas[i + 1] ?? 0;
    shareOf(place).itself += microseconds;
    shareOf(owner).withCalls += microseconds;
  }
  return [...shares.values()];

  function shareOf(place: string): Share {
    const share = shares.get(place) ?? { place, itself: 0, withCalls: 0 };
    shares.set(place, share);
    return share;
  }
}

interface NodePlace {
  place: string;
  /** The nearest caller of ours, itself included; otherwise the place. */
  owner: string;
}

function placesOf(nodes: CpuProfile['nodes'], root: string): Map<number, NodePlace> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const places = new Map<number, NodePlace>();
  const children = new Set(nodes.flatMap((node) => node.children ?? []));
  const open = nodes.filter(({ id }) => !children.has(id)).map(({ id }) => ({ id, above: undefined as NodePlace | undefined }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { id, above } = next;
    const node = byId.get(id);
    if (!node) continue;
    const found = placeOf(node.callFrame, root);
    const place = found ?? above?.place ?? 'native';
    const owner = isOwn(place) || !above || !isOwn(above.owner) ? place : above.owner;
    places.set(id, { place, owner });
    for (const child of node.children ?? []) open.push({ id: child, above: { place, owner } });
  }
  return places;
}
