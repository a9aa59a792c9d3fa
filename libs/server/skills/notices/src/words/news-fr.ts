import type { NewsWords } from './news-word-list';

/** French. */
export const FR_NEWS: NewsWords = {
  confirmed: (order) => `Merci, nous avons bien reçu votre commande ${order}.`,
  payment_failed: (order) =>
    `Le paiement de la commande ${order} n'a pas abouti. Si vous voulez en savoir plus, répondez ici.`,
  shipped: (order) => `La commande ${order} est en route.`,
  delayed: (order) =>
    `La commande ${order} a pris du retard en route. Si vous voulez en savoir plus, répondez ici.`,
  out_for_delivery: (order) => `La commande ${order} est en cours de livraison.`,
  delivered: (order) =>
    `Le transporteur indique que la commande ${order} a été livrée. Si vous ne l'avez pas reçue, répondez ici.`,
  part: (sentence) => `À propos d'un colis parmi plusieurs : ${sentence}`,
  checkout: (what) =>
    `Vous avez laissé un achat en attente : ${what}. Si vous le souhaitez toujours, ce lien vous y ramène. Répondez STOP si vous ne voulez pas de tels rappels.`,
};
