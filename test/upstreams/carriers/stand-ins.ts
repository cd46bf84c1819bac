import { type StandIn, type StandInName, startStandIn } from '../../../scripts/stand-ins.ts';

/** One of each family, by the carrier that it plays. */
export const players = {
  Yalidine: { standIn: 'yalidine', variables: 'UPSTREAM_YALIDINE' },
  DHD: { standIn: 'ecotrack', variables: 'UPSTREAM_DHD' },
  'Abex Express': { standIn: 'procolis', variables: 'UPSTREAM_ABEX' },
  'ZR Express': { standIn: 'zr', variables: 'UPSTREAM_ZR' },
  'Maystro Delivery': { standIn: 'maystro', variables: 'UPSTREAM_MAYSTRO' },
} as const satisfies Record<string, { standIn: StandInName; variables: string }>;

export type Player = keyof typeof players;
export const playerNames = Object.keys(players) as Player[];

export interface Carriers {
  environment: Record<string, string>;
  /** Moves a parcel on, as the carrier's people do. */
  move(carrier: Player, tracking: string, change: object): Promise<void>;
  /** Makes the next calls of a carrier fail. */
  fault(carrier: Player, fault: object): Promise<void>;
  stop(): Promise<void>;
}

/** Stand-ins of the carriers in processes of their own. `env` is for what they read beside their credentials. */
export async function startCarriers(names: readonly Player[] = playerNames, env: Record<string, string> = {}): Promise<Carriers> {
  const started = await Promise.all(names.map((name): Promise<StandIn> => startStandIn(players[name].standIn, env)));
  const environment: Record<string, string> = Object.assign({}, ...started.map((standIn) => standIn.environment));
  async function order(carrier: Player, path: string, body: object): Promise<void> {
    const { origin } = new URL(environment[`${players[carrier].variables}_URL`] ?? '');
    const { status } = await fetch(origin + path, { method: 'POST', body: JSON.stringify(body) });
    if (status !== 204) throw new Error(`The stand-in of ${carrier} does not take ${path}: ${status}.`);
  }
  return {
    environment,
    move: (carrier, tracking, change) => order(carrier, '/-/move', { tracking, ...change }),
    fault: (carrier, fault) => order(carrier, '/-/fault', fault),
    stop: async () => {
      await Promise.all(started.map((standIn) => standIn.stop()));
    },
  };
}

/** A shipment from Annaba to Algiers, as the contract's example has it. */
export function shipmentTo(carrier: string, changes: Record<string, unknown> = {}, to: Record<string, unknown> = {}): object {
  return {
    carrier,
    from: { wilaya: 'Annaba', name: 'متجر فاطمة', phone: '+213555000000' },
    to: {
      wilaya: 'Algiers',
      commune: 'Bab Ezzouar',
      name: 'سعيدة بن علي',
      phone: '+213556111111',
      address: 'Cité 5 Juillet, bâtiment 12',
      ...to,
    },
    package: { weight_kg: 2.5, declared_value: 500000 },
    cod_amount: 500000,
    currency: 'DZD',
    ...changes,
  };
}
