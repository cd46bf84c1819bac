import type { CarrierApi } from '../api.ts';
import type { Step, Tracked } from '../family.ts';
import { objectOf, rowsOf, textOf } from '../json.ts';
import { unusable } from '../refusal.ts';
import { statusTable } from '../statuses.ts';
import { timeOf } from '../time.ts';
import { zrParcel } from './book.ts';

/** The states of its usual workflow, as public clients have seen them. A tenant may add states of its own. */
const statusOf = statusTable({
  created: [
    'commande_recue',
    'OrderReceived',
    'en_traitement',
    'appel_confirmation',
    'commande_confirmee',
    'en_preparation',
    'pret_a_expedier',
    'ReadyToDispatch',
  ],
  in_transit: ['confirme_au_bureau', 'confirme_chez_partenaire', 'dispatch', 'vers_wilaya'],
  out_for_delivery: ['sortie_en_livraison', 'en_livraison'],
  delivered: ['livre', 'encaisse', 'recouvert'],
  failed: ['echec_livraison'],
  returned: [
    'en_retour',
    'retourne',
    'retour_sous_traitant',
    'colis_recupere',
    'attente_recuperation_fournisseur',
    'recupere_par_fournisseur',
    'reinjecte_dans_stock',
    'reinjecte_stock',
    'remboursement_reinjecte',
  ],
  cancelled: ['commande_annulee', 'annule'],
});

/** The history is found by the parcel's id. Some sources say the tracking number; one has seen that refused. */
export async function trackZr(api: CarrierApi, parcelId: string): Promise<Tracked> {
  const path = `/parcels/${encodeURIComponent(parcelId)}/state-history`;
  const { status, json } = await api.send({ method: 'GET', path, reads: [404] });
  if (status === 404) return { steps: [], trackingNumber: null };
  const parcel = await zrParcel(api, parcelId);
  return { steps: toZrSteps(json, api.carrier), trackingNumber: parcel?.trackingNumber ?? null };
}

export function toZrSteps(json: unknown, carrier: string): Step[] {
  const rows = rowsOf(json);
  if (!rows) throw unusable(carrier);
  return rows.map((row) => {
    const { name, description } = objectOf(row['newState']);
    const state = textOf(name) ?? '';
    return {
      status: statusOf(state),
      carrierStatus: textOf(description) ?? state,
      description: null,
      location: null,
      at: timeOf(textOf(row['createdAt']), 'Z'),
    };
  });
}
