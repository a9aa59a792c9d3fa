import type { WishWords } from './wish-word-list';

/** French. */
export const FR_WISH: WishWords = {
  yes: 'Oui, merci',
  no: 'Non, laisser ainsi',
  choose: 'Choisir',
  wish: {
    address: (order) => `une autre adresse pour la commande ${order}`,
    return: (order) => `un retour de la commande ${order}`,
    exchange: (order) => `un échange pour la commande ${order}`,
  },
  which: {
    address: "Pour quelle commande voulez-vous changer l'adresse ?",
    return: 'De quelle commande voulez-vous renvoyer quelque chose ?',
    exchange: 'De quelle commande voulez-vous échanger quelque chose ?',
  },
  question: {
    address: "L'envoyons-nous là-bas ?",
    return: 'Dois-je demander ce retour à notre équipe ?',
    exchange: 'Dois-je demander cet échange à notre équipe ?',
  },
  done: {
    address: (order) => `La commande ${order} part maintenant à la nouvelle adresse.`,
    return: (order) =>
      `Votre retour de la commande ${order} est enregistré dans la boutique. Si vous ne savez pas encore comment le renvoyer, demandez-le ici.`,
    exchange: (order) =>
      `Votre échange pour la commande ${order} est enregistré dans la boutique. Si vous ne savez pas encore comment renvoyer l'ancien article, demandez-le ici.`,
  },
  unsent: (order, what) => `La commande ${order} (${what}) n'est pas encore partie.`,
  ofOrder: (order, what) => `Commande ${order} (${what}).`,
  newAddress: 'Nouvelle adresse :',
  addressQuestion:
    'Écrivez la nouvelle adresse complète en un seul message : rue et numéro, code postal et ville, avec des virgules ou ligne par ligne.',
  missing: {
    street: "Je n'y ai pas trouvé la rue.",
    city: "Je n'y ai pas trouvé la ville.",
    postcode: "Je n'y ai pas trouvé le code postal.",
  },
  itemQuestion: {
    return: 'Que voulez-vous renvoyer ?',
    exchange: 'Que voulez-vous échanger ?',
  },
  reasonQuestion: 'Pourquoi voulez-vous le renvoyer ?',
  reasons: {
    too_small: 'Trop petit',
    too_large: 'Trop grand',
    unwanted: "J'ai changé d'avis",
    not_as_described: 'Pas comme décrit',
    damaged: 'Abîmé',
    wrong_item: 'Mauvais article reçu',
    other: 'Une autre raison',
  },
  because: (reason) => `Raison : ${reason}.`,
  insteadQuestion: 'Que voulez-vous à la place ?',
  instead: (title) => `À la place : ${title}.`,
  confirmed: (wish) =>
    `J'ai signalé à notre équipe ce que vous voulez : ${wish}. Rien n'est changé pour l'instant : quelqu'un de l'équipe en décide et nous vous le dirons ici.`,
  byRule: (wish) =>
    `Je demande au système de la boutique ${wish}. Ce n'est pas encore fait : nous vous le dirons ici dès que ce sera le cas.`,
  waits: (wish) =>
    `Nous savons ce que vous voulez : ${wish}. Ce n'est pas encore décidé ; nous vous le dirons ici dès que ce sera fait.`,
  withdrawn: (order) => `Très bien, rien ne change pour la commande ${order}.`,
  declined: (wish) => `Notre équipe a regardé et ne peut pas le faire : ${wish}.`,
  failed: (wish) =>
    `Cela n'a pas pu être fait : ${wish}. Une personne de notre équipe lira ceci et vous répondra ici.`,
  unknown: (wish) =>
    `Nous ne savons pas encore si cela a été fait : ${wish}. Une personne de notre équipe vérifie et vous répondra ici.`,
  why: {
    shipped: (order) =>
      `La commande ${order} est déjà partie, son adresse ne peut donc plus être simplement changée.`,
    in_work: (order) =>
      `La commande ${order} est déjà en préparation, je ne peux donc pas la faire envoyer ailleurs moi-même.`,
    abroad: (order) => `Je ne peux pas faire envoyer moi-même la commande ${order} dans un autre pays.`,
    late: (order) => `Le délai pour renvoyer quelque chose de la commande ${order} est passé.`,
    not_sent: (order) => `La commande ${order} n'est pas encore partie, rien ne peut donc en revenir.`,
    nothing: (order) => `Il ne reste rien de la commande ${order} dont je puisse demander le retour.`,
  },
};
