import type { CancelWords } from './cancel-word-list';

/** French. */
export const FR_CANCEL: CancelWords = {
  facts: (order, what) => `La commande ${order} (${what}) n'est pas encore partie.`,
  question: 'Voulez-vous annuler cette commande ?',
  yes: 'Oui, annuler',
  no: 'Non, la garder',
  which: 'Quelle commande voulez-vous annuler ?',
  choose: 'Choisir',
  cancelled: (order) => `La commande ${order} est déjà annulée.`,
  shipped: (order) => `La commande ${order} est déjà partie, elle ne peut donc plus être simplement annulée.`,
  inWork: (order) =>
    `La commande ${order} est déjà en préparation, je ne peux donc pas la faire annuler moi-même.`,
  partly: (order) => `Je ne peux pas retirer moi-même des articles de la commande ${order}.`,
  confirmed: (order) =>
    `J'ai signalé à notre équipe que vous voulez annuler la commande ${order}. Elle n'est pas encore annulée : quelqu'un de l'équipe en décide et nous vous le dirons ici.`,
  confirmedByRule: (order) =>
    `Je demande au système de la boutique d'annuler la commande ${order}. Elle n'est pas encore annulée : nous vous le dirons ici dès que ce sera fait.`,
  waits: (order) =>
    `Nous savons que vous voulez annuler la commande ${order}. Ce n'est pas encore décidé ; nous vous le dirons ici dès que ce sera fait.`,
  withdrawn: (order) => `Très bien, la commande ${order} reste comme elle est.`,
  done: (order) => `La commande ${order} est annulée.`,
  refunded: 'Ce que vous avez payé revient par le même moyen de paiement ; le délai dépend de votre banque.',
  declined: (order) => `Notre équipe a regardé : la commande ${order} n'est pas annulée.`,
  failed: (order) =>
    `La commande ${order} n'a pas pu être annulée. Une personne de notre équipe lira ceci et vous répondra ici.`,
  unknown: (order) =>
    `Nous ne savons pas encore si la commande ${order} a été annulée. Une personne de notre équipe vérifie et vous répondra ici.`,
};
