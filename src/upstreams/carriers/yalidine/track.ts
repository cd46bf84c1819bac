import type { CarrierApi } from '../api.ts';
import type { Step, Tracked } from '../family.ts';
import { objectOf, rowsOf, textOf } from '../json.ts';
import { unusable } from '../refusal.ts';
import { statusTable } from '../statuses.ts';
import { timeOf } from '../time.ts';

/** All that the documentation of the API and of Guepex, which runs the same software, name. */
const statusOf = statusTable({
  created: ['Pas encore expédié', 'A vérifier', 'En préparation', 'Pas encore ramassé', 'Prêt à expédier'],
  picked_up: ['En passation', 'Ramassé'],
  in_transit: [
    'Bloqué',
    'Débloqué',
    'Transfert',
    'Expédié',
    'Centre',
    'En localisation',
    'Vers Wilaya',
    'En transit',
    'Reçu à Wilaya',
    'En attente du client',
    'En attente',
    'En alerte',
    'Alerte résolue',
  ],
  out_for_delivery: ['Prêt pour livreur', 'Sorti en livraison'],
  delivered: ['Livré'],
  failed: ['Tentative échouée', 'Echèc livraison', 'Echange échoué'],
  returned: [
    'Retour vers centre',
    'Retourné au centre',
    'Retour transfert',
    'Retour groupé',
    'Retour à retirer',
    'Retour non retiré',
    'Colis abandonné',
    'Retour vers vendeur',
    'Retourné au vendeur',
  ],
  cancelled: ['Annulé'],
});

export async function trackYalidine(api: CarrierApi, parcelId: string): Promise<Tracked> {
  const path = `/histories/${encodeURIComponent(parcelId)}`;
  const { status, json } = await api.send({ method: 'GET', path, query: { page_size: 500 }, reads: [404] });
  return { steps: status === 404 ? [] : toYalidineSteps(json, api.carrier), trackingNumber: parcelId };
}

export function toYalidineSteps(json: unknown, carrier: string): Step[] {
  const rows = rowsOf(objectOf(json)['data']);
  if (!rows) throw unusable(carrier);
  return rows.map((row) => {
    const status = textOf(row['status']) ?? '';
    return {
      status: statusOf(status),
      carrierStatus: status,
      description: textOf(row['reason']) ?? null,
      location: textOf(row['center_name']) ?? textOf(row['commune_name']) ?? textOf(row['wilaya_name']) ?? null,
      at: timeOf(textOf(row['date_status']), '+01:00'),
    };
  });
}
