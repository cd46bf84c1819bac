import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { toEcotrackSteps } from '../../../src/upstreams/carriers/ecotrack/track.ts';
import { toEvents } from '../../../src/upstreams/carriers/events.ts';
import { toMaystroSteps } from '../../../src/upstreams/carriers/maystro/track.ts';
import { procolisStatus } from '../../../src/upstreams/carriers/procolis/track.ts';
import type { Shipment } from '../../../src/upstreams/carriers/shipment.ts';
import { toYalidineSteps } from '../../../src/upstreams/carriers/yalidine/track.ts';
import { toZrSteps } from '../../../src/upstreams/carriers/zr/track.ts';

/** Every word that upstreams/logistics-carriers.md has for each carrier, and what it means here. */
const tables: Record<string, { statusOf(word: string): string | undefined; words: Record<string, string[]> }> = {
  Yalidine: {
    statusOf: (status) => toYalidineSteps({ data: [{ status }] }, 'Yalidine')[0]?.status,
    words: {
      created: ['Pas encore expédié', 'A vérifier', 'En préparation', 'Pas encore ramassé', 'Prêt à expédier'],
      picked_up: ['Ramassé'],
      in_transit: [
        'Bloqué',
        'Débloqué',
        'Transfert',
        'Expédié',
        'Centre',
        'En localisation',
        'Vers Wilaya',
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
        'Retour vers vendeur',
        'Retourné au vendeur',
      ],
    },
  },
  Ecotrack: {
    statusOf: (status) => toEcotrackSteps({ activity: [{ status }] }, 'DHD')[0]?.status,
    words: {
      created: ['prete_a_expedier', 'prete_a_preparer', 'en_preparation_stock', 'order_information_received_by_carrier'],
      picked_up: ['en_ramassage', 'picked'],
      in_transit: ['vers_hub', 'en_hub', 'vers_wilaya', 'en_preparation', 'accepted_by_carrier'],
      out_for_delivery: ['en_livraison', 'dispatched_to_driver'],
      delivered: [
        'livre_non_encaisse',
        'livré_non_encaissé',
        'encaisse_non_paye',
        'paiements_prets',
        'paye_et_archive',
        'livred',
        'encaissed',
        'payed',
      ],
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
    },
  },
  Procolis: {
    statusOf: procolisStatus,
    words: {
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
        'Annuler par le client',
        'SD – Annuler par le client',
        'SD - annuler',
      ],
      returned: ['Retour de Dispatche', 'Retour Livreur', 'Retour Navette', 'Retour Stock'],
      cancelled: ['Supprimée'],
    },
  },
  Maystro: {
    statusOf: (status) => toMaystroSteps([{ status: Number(status) }], 'Maystro Delivery')[0]?.status,
    words: {
      created: ['4', '5', '6', '11', '12', '15'],
      in_transit: ['8', '9'],
      out_for_delivery: ['22', '31'],
      delivered: ['41'],
      failed: ['32', '42', '53'],
      returned: ['10', '51', '52'],
      cancelled: ['50'],
    },
  },
  ZR: {
    statusOf: (name) => toZrSteps([{ newState: { name } }], 'ZR Express')[0]?.status,
    words: {
      created: ['commande_recue', 'pret_a_expedier'],
      in_transit: ['confirme_au_bureau', 'dispatch', 'vers_wilaya'],
      out_for_delivery: ['sortie_en_livraison', 'en_livraison'],
      delivered: ['livre', 'encaisse', 'recouvert'],
      returned: ['attente_recuperation_fournisseur', 'recupere_par_fournisseur'],
    },
  },
};

const test = suite('the carriers: states in one vocabulary');

for (const [carrier, { statusOf, words }] of Object.entries(tables)) {
  for (const [status, own] of Object.entries(words)) {
    test(`${carrier}: ${own.join(', ')} is ${status}`, () => {
      for (const word of own) assert.is(statusOf(word), status, word);
    });
  }
}

const created = '2026-11-22T10:00:00.000Z';
const shipment = { created_at: created } as Shipment;
const now = new Date('2026-11-23T10:00:00.000Z');

test('words that nobody has heard leave the shipment where it was, and are passed on', () => {
  const rows = ['En livraison', 'Echange', 'Livrée', 'Perdu ?'].map((word, i) => ({
    status: procolisStatus(word),
    carrierStatus: word,
    description: null,
    location: null,
    at: new Date(now.getTime() + i * 1000),
  }));
  assert.equal(
    toEvents(rows, shipment, now).map(({ status, carrier_status }) => [status, carrier_status]),
    [
      ['delivered', 'Perdu ?'],
      ['delivered', 'Livrée'],
      ['out_for_delivery', 'Echange'],
      ['out_for_delivery', 'En livraison'],
    ],
  );
});

test('steps are in the order of their times, in whatever order they come', () => {
  const data = ['2026-11-22 12:00:00', '2026-11-22 14:00:00', '2026-11-22 13:00:00'].map((date_status) => ({
    date_status,
    status: 'Transfert',
  }));
  assert.equal(
    toEvents(toYalidineSteps({ data }, 'Yalidine'), shipment, now).map(({ occurred_at }) => occurred_at),
    ['2026-11-22T13:00:00.000Z', '2026-11-22T12:00:00.000Z', '2026-11-22T11:00:00.000Z'],
  );
});

test('of two steps at the same time the later row is the newer', () => {
  const activity = ['picked', 'livred'].map((status) => ({ status, date: '2026-11-22', time: '12:00:00' }));
  assert.is(toEvents(toEcotrackSteps({ activity }, 'DHD'), shipment, now)[0]?.status, 'delivered');
});

test('texts that are longer than the contract allows are cut', () => {
  const [event] = toEvents(
    [
      {
        status: undefined,
        carrierStatus: 'x'.repeat(200),
        description: 'y'.repeat(600),
        location: 'z'.repeat(300),
        at: undefined,
      },
    ],
    shipment,
    now,
  );
  assert.equal([event?.carrier_status?.length, event?.description?.length, event?.location?.length], [128, 512, 255]);
  assert.equal([event?.status, event?.occurred_at], ['created', now.toISOString()]);
});

test.run();
