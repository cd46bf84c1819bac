import { ecotrack } from './ecotrack/family.ts';
import type { Family } from './family.ts';
import { maystro } from './maystro/family.ts';
import { procolis } from './procolis/family.ts';
import { yalidine } from './yalidine/family.ts';
import { zr } from './zr/family.ts';

export interface Carrier {
  /** As the contract names it. */
  readonly carrier: string;
  /** The upstream that it is, and so the name in its variables. */
  readonly upstream: string;
  readonly family: Family;
}

/** Every carrier that the gateway can ship with; one that shares a family's API is a line. Their addresses are the operator's to say. */
export const catalogue: readonly Carrier[] = [
  // Such as https://api.yalidine.app/v1.
  { carrier: 'Yalidine', upstream: 'yalidine', family: yalidine },
  { carrier: 'Yalitec', upstream: 'yalitec', family: yalidine },
  { carrier: 'Guepex', upstream: 'guepex', family: yalidine },
  { carrier: 'Economiqua', upstream: 'economiqua', family: yalidine },
  { carrier: 'Easy and Speed', upstream: 'easy-and-speed', family: yalidine },
  { carrier: 'WeCan Services', upstream: 'wecan', family: yalidine },
  // Such as https://<tenant>.ecotrack.dz/api/v1; DHD's leads on to https://platform.dhd-dz.com/api/v1, and is not followed there.
  { carrier: 'DHD', upstream: 'dhd', family: ecotrack },
  { carrier: 'Conexlog', upstream: 'conexlog', family: ecotrack },
  { carrier: '48Hr Livraison', upstream: '48hr', family: ecotrack },
  { carrier: 'Anderson Delivery', upstream: 'anderson', family: ecotrack },
  { carrier: 'Areex', upstream: 'areex', family: ecotrack },
  { carrier: 'BA Consult', upstream: 'ba-consult', family: ecotrack },
  { carrier: 'Coyote Express', upstream: 'coyote', family: ecotrack },
  { carrier: 'FRET Direct', upstream: 'fret', family: ecotrack },
  { carrier: 'GoLivri', upstream: 'golivri', family: ecotrack },
  { carrier: 'MSM Go', upstream: 'msm-go', family: ecotrack },
  { carrier: 'Negmar Express', upstream: 'negmar', family: ecotrack },
  { carrier: 'Packers', upstream: 'packers', family: ecotrack },
  { carrier: 'Prest', upstream: 'prest', family: ecotrack },
  { carrier: 'RB Livraison', upstream: 'rb-livraison', family: ecotrack },
  { carrier: 'Rex Livraison', upstream: 'rex', family: ecotrack },
  { carrier: 'Rocket Delivery', upstream: 'rocket', family: ecotrack },
  { carrier: 'Salva Delivery', upstream: 'salva', family: ecotrack },
  { carrier: 'Speed Delivery', upstream: 'speed', family: ecotrack },
  { carrier: 'TSL Express', upstream: 'tsl', family: ecotrack },
  { carrier: 'World Express', upstream: 'world-express', family: ecotrack },
  // Another company on Ecotrack, whichever it is.
  { carrier: 'Ecotrack', upstream: 'ecotrack', family: ecotrack },
  // https://api.zrexpress.app/api/v1.
  { carrier: 'ZR Express', upstream: 'zr', family: zr },
  // All at https://procolis.com/api_v1, and told apart by their credentials.
  { carrier: 'ZR Express (Procolis)', upstream: 'zr-procolis', family: procolis },
  { carrier: 'Abex Express', upstream: 'abex', family: procolis },
  { carrier: 'Colilog Express', upstream: 'colilog', family: procolis },
  { carrier: 'Flash Delivery', upstream: 'flash', family: procolis },
  { carrier: 'Leopard Express', upstream: 'leopard', family: procolis },
  // https://backend.maystro-delivery.com/api.
  { carrier: 'Maystro Delivery', upstream: 'maystro', family: maystro },
];
