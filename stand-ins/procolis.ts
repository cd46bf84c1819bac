import { randomInt } from 'node:crypto';
import { algiersNow, someWilayas } from './carriers/places.ts';
import { type Call, type Reply, serve } from './carriers/serve.ts';

/**
 * A small Procolis, with parcels in memory: 200 for refusals too, `null` for what is not there, prices as text. It runs in its own process
 * (`node stand-ins/procolis.ts`), and prints its address. PROCOLIS_TOKEN and PROCOLIS_KEY are the credential, PROCOLIS_NAMES=none leaves
 * the names out of the price list.
 */
const token = process.env['PROCOLIS_TOKEN'] ?? 'procolis-demo-token';
const key = process.env['PROCOLIS_KEY'] ?? 'procolis-demo-key';
const withNames = process.env['PROCOLIS_NAMES'] !== 'none';

interface Parcel {
  Tracking: string;
  Situation: string;
  DateH_Action: string;
}

const parcels = new Map<string, Parcel & Record<string, unknown>>();

serve({
  basePath: '/api_v1',
  answer,
  move(tracking, { status, at = algiersNow() }) {
    const parcel = parcels.get(tracking);
    if (!parcel) return false;
    parcel.Situation = String(status);
    parcel.DateH_Action = `${String(at).replace(' ', 'T')}.000000`;
    return true;
  },
});

function answer({ method, path, headers, json }: Call): Reply {
  if (headers['token'] !== token || headers['key'] !== key) return { status: 401, json: { Statut: 'Accès refusé' } };
  const [asked = {}] = ((json as { Colis?: Record<string, unknown>[] } | undefined)?.Colis ?? []) as Record<string, unknown>[];
  switch (`${method} ${path}`) {
    case 'GET /token':
      return { status: 200, json: { Statut: 'Accès activé' } };
    case 'POST /tarification':
      return { status: 200, json: someWilayas.map(priceRow) };
    case 'POST /add_colis':
      return { status: 200, json: { Colis: [add(asked)] } };
    case 'POST /lire': {
      const parcel = parcels.get(String(asked['Tracking']));
      return { status: 200, json: parcel ? { Colis: [parcel] } : null };
    }
    default:
      return { status: 404, json: { message: 'Not Found' } };
  }
}

function priceRow({ code, name }: { code: number; name: string }) {
  const prices = { Domicile: code === 16 ? '500' : '700', Stopdesk: code === 1 ? '0' : '400', Annuler: '200' };
  return { IDWilaya: String(code), ...(withNames && { Wilaya: name }), ...prices };
}

function add(fields: Record<string, unknown>): Record<string, unknown> {
  const missing = ['Client', 'MobileA', 'Adresse', 'Commune', 'TProduit'].find((field) => !fields[field]);
  if (missing !== undefined) return { ...fields, MessageRetour: `Champ ${missing} obligatoire` };
  if (!someWilayas.some(({ code }) => code === Number(fields['IDWilaya'])))
    return { ...fields, MessageRetour: 'Wilaya inconnue' };
  const Tracking = String(fields['Tracking'] || `ZR${randomInt(1e7, 1e8)}`);
  if (parcels.has(Tracking)) return { ...fields, MessageRetour: 'Double Tracking' };
  const Situation = 'En Préparation';
  const DateH_Action = `${algiersNow().replace(' ', 'T')}.000000`;
  parcels.set(Tracking, { ...fields, Tracking, Situation, DateH_Action });
  return { ...fields, Tracking, MessageRetour: 'Good' };
}
