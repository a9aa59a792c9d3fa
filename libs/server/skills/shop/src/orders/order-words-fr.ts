import type { OrderWords } from './order-words';

/** French. */
export const FR_ORDERS: OrderWords = {
  intro: 'Vos dernières commandes :',
  notFound: 'Je ne la trouve pas parmi les commandes de ce numéro de téléphone.',
  noNumber:
    'Je ne vois pas votre numéro de téléphone ici, je ne sais donc pas quelles commandes sont les vôtres.',
  notProven: 'Je ne trouve aucune commande qui corresponde à ces informations.',
  askForProof:
    "Si elle a été passée avec d'autres coordonnées, écrivez le numéro de commande et l'un de ces éléments : les quatre derniers chiffres du téléphone de la commande, son adresse e-mail ou son code postal. Il se peut que je ne voie pas les commandes de plus de 60 jours ; une personne de notre équipe les voit.",
  tooMany:
    "Cela fait trop de numéros de commande pour l'instant. Réessayez dans une heure ou parlez à une personne de notre équipe.",
  tooManyProofs:
    "Je ne trouve aucune commande qui corresponde à ces informations. J'ai transmis votre conversation à un collègue. Une personne de notre équipe la lira et vous répondra ici.",
  choose: 'Choisir la commande',
  orders: 'Commandes',
  line: (name, status) => `Commande ${name} : ${status}`,
  placed: 'Passée le',
  expected: 'Livraison prévue le',
  delivered: 'Livrée le',
  carrier: 'Transporteur',
  track: 'Suivi du colis',
  total: 'Total',
  parcel: (number) => `Colis ${number}`,
  partlyRefunded: 'Remboursée en partie',
  refunded: 'Argent remboursé',
  delay: {
    stuck: "J'en suis désolé. Une personne de notre équipe peut vérifier.",
    late: "Je suis désolé : elle aurait déjà dû arriver et je ne vois pas qu'elle soit arrivée. Une personne de notre équipe peut vérifier.",
    long: (days) =>
      `Elle a été passée il y a ${days} jours et je ne vois pas qu'elle soit arrivée. Je suis désolé ; une personne de notre équipe peut vérifier.`,
  },
  status: {
    cancelled: 'annulée',
    preparing: 'en préparation',
    on_hold: 'en attente',
    shipped: 'expédiée',
    in_transit: 'expédiée et en route',
    out_for_delivery: 'en cours de livraison',
    attempted: 'le transporteur a tenté de la livrer',
    delayed: 'expédiée, mais en retard',
    problem: 'il y a un problème de livraison',
    ready_for_pickup: 'prête à être retirée',
    picked_up: 'retirée',
    delivered: 'livrée',
    partly_shipped: 'expédiée en partie',
    return_open: 'retour en cours',
    returned: 'retournée',
    refunded: 'remboursée',
  },
};
