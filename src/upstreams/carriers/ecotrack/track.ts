import type { CarrierApi } from '../api.ts';
import type { Step, Tracked } from '../family.ts';
import { objectOf, rowsOf, textOf } from '../json.ts';
import { unusable } from '../refusal.ts';
import { statusTable } from '../statuses.ts';
import { timeOf } from '../time.ts';

/** The platform's states, and the activities that a history is made of. `notification_on_order`, a remark, is neither. */
const statusOf = statusTable({
  created: ['prete_a_expedier', 'prete_a_preparer', 'en_preparation_stock', 'order_information_received_by_carrier'],
  picked_up: ['en_ramassage', 'picked'],
  in_transit: ['vers_hub', 'en_hub', 'vers_wilaya', 'en_preparation', 'accepted_by_carrier'],
  out_for_delivery: ['en_livraison', 'dispatched_to_driver'],
  delivered: ['livre_non_encaisse', 'encaisse_non_paye', 'paiements_prets', 'paye_et_archive', 'livred', 'encaissed', 'payed'],
  failed: ['suspendu', 'attempt_delivery'],
  returned: [
    'retour_chez_livreur',
    'retour_transit_entrepot',
    'retour_en_traitement',
    'retour_recu',
    'retour_archive',
    'return_asked',
    'return_in_transit',
    'Return_received',
  ],
  cancelled: ['annule'],
});

export async function trackEcotrack(api: CarrierApi, parcelId: string): Promise<Tracked> {
  const { status, json } = await api.send({
    method: 'GET',
    path: '/get/tracking/info',
    query: { tracking: parcelId },
    reads: [404, 422],
  });
  return { steps: status < 400 ? toEcotrackSteps(json, api.carrier) : [], trackingNumber: parcelId };
}

/** There is no field for the state: it is that of the last activity. */
export function toEcotrackSteps(json: unknown, carrier: string): Step[] {
  const rows = rowsOf(objectOf(json)['activity']);
  if (!rows) throw unusable(carrier);
  return rows.map((row) => {
    const activity = textOf(row['status']) ?? '';
    return {
      status: statusOf(activity),
      carrierStatus: activity,
      description: null,
      location: textOf(row['station']) ?? textOf(row['scanLocation']) ?? null,
      at: timeOf(`${textOf(row['date']) ?? ''} ${textOf(row['time']) ?? ''}`, '+01:00'),
    };
  });
}
