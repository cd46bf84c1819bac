import type { CarrierApi } from '../api.ts';
import type { ShipmentStatus, Step, Tracked } from '../family.ts';
import { objectOf, rowsOf, textOf } from '../json.ts';
import { statusTable } from '../statuses.ts';
import { timeOf } from '../time.ts';

const table = statusTable({
  created: ['En Préparation', 'En Traitement - Prêt à Expédie'],
  in_transit: ['Dispatcher', 'Au Bureau'],
  out_for_delivery: ['En livraison'],
  delivered: ['Livrée', 'Livrée [ Encaisser ]'],
  failed: [
    'A relancé',
    'Appel sans réponse 1',
    'Appel sans réponse 2',
    'Appel sans réponse 3',
    'Reporté',
    'Annuler',
    'Annuler par le client',
  ],
  returned: ['Retour de Dispatche', 'Retour Livreur', 'Retour Navette', 'Retour Stock'],
  cancelled: ['Supprimée'],
});

/** At a desk the same words come behind "SD –". */
export function procolisStatus(situation: string): ShipmentStatus | undefined {
  return table(situation.replace(/^SD\s*[-–—]\s*/i, ''));
}

export async function trackProcolis(api: CarrierApi, parcelId: string): Promise<Tracked> {
  const body = { Colis: [{ Tracking: parcelId }] };
  // A question, though asked by POST.
  const { json } = await api.send({ method: 'POST', path: '/lire', json: body, isRepeatable: true });
  return { steps: toProcolisSteps(json), trackingNumber: parcelId };
}

/** The last thing that happened, and nothing before it. The answer is `null` for a parcel that it does not know. */
export function toProcolisSteps(json: unknown): Step[] {
  const row = objectOf(rowsOf(objectOf(json)['Colis'])?.[0]);
  const situation = textOf(row['Situation']);
  if (situation === undefined) return [];
  const at = timeOf(textOf(row['DateH_Action']), '+01:00');
  return [{ status: procolisStatus(situation), carrierStatus: situation, description: null, location: null, at }];
}
