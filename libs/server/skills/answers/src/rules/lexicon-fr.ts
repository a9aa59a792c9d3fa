import { type Lexicon, phrases } from './lexicon';

const WHO =
  '(?:humain|humaine|personne|quelqu ?un|conseiller|conseillere|agent|agente|vendeur|vendeuse|operateur|operatrice|responsable|gerant|gerante|manager|collegue|support|equipe|service client|etre humain)';

/** French; a letter before an apostrophe is a word of its own ("l'équipe", "j'ai"). */
export const FR: Lexicon = {
  stop: phrases(
    "stop | arrêter | arrête | arrêtez | arrêt | désabonner | désabonnement | désabonnez | désinscrire | désinscription | me désabonner | me désinscrire | résilier l'abonnement | plus de messages | plus de message | plus aucun message | plus de pub | ne m'écrivez plus | ne plus recevoir | ne m'écris plus | ne m'envoyez plus | ne m'envoie plus | ne me contactez plus | ne me contacte plus | laissez-moi tranquille | laisse-moi tranquille | plus de sms | stopper",
  ),
  stopBeside: phrases(
    "s'il vous plaît | s'il te plaît | svp | stp | maintenant | tout | tous | les | le | la | de | des | d' | m' | me | moi | l' | envoyer | envoyez | écrire | recevoir | messages | message | pub | pubs | sms | vos | ces | cela | ça | je | veux | voudrais | ne | n' | à | plus | merci | rien | jamais",
  ),
  start: phrases(
    "start | commencer | recommencer | reprendre | démarrer | s'abonner | m'abonner | me réabonner | réabonner | m'inscrire | réactiver",
  ),
  person: phrases(
    "humain | humaine | être humain | personne | quelqu'un | conseiller | conseillère | agent | agente | vendeur | vendeuse | opérateur | opératrice | responsable | service client | service clients | service clientèle",
  ),
  beside: phrases(
    "s'il vous plaît | s'il te plaît | svp | stp | un | une | le | la | l' | d' | de | du | à | au | avec | je | j' | veux | voudrais | aimerais | souhaite | souhaiterais | besoin | ai | parler | discuter | échanger | me | m' | moi | peux | puis | pouvez | vous | peut | passer | passez | mettre | mettez | relation | en | vrai | vraie | réel | réelle | bonjour | salut | maintenant | merci | oui | votre | vos | joindre | contacter | chez",
  ),
  askPerson: [
    new RegExp(
      ` (?:parler|discuter|echanger|parle|passer|passez|passe|mettre|mettez|joindre|contacter|transferer|transferez|appeler|parlez|avoir)(?: (?:moi|m|me|en relation|en contact))* (?:(?:a|avec|par|au|vers|un|une|le|la|l|d|de|votre|vos|vrai|vraie|autre|etre)(?: ))*${WHO} `,
    ),
    / (?:vraie personne|vrai humain|vraie humaine|personne reelle|agent humain|conseiller humain|vrai conseiller|vraie conseillere) /,
    / (?:veux|voudrais|souhaite|besoin d|besoin de|aimerais) (?:un |une )?(?:humain|conseiller|conseillere|agent|vendeur|vendeuse|operateur) /,
  ],
  no: phrases('non'),
  not: phrases(
    "ne veux pas | n'ai pas besoin | pas besoin | veux pas | ne souhaite pas | ne voudrais pas | sans | surtout pas | pas",
  ),
  notBehind: [],
  greeting: phrases(
    'bonjour | bonsoir | salut | coucou | bjr | slt | bonne journée | bonne soirée | bonjour à tous | ça va',
  ),
  thanks: phrases(
    'merci | merci beaucoup | merci bien | mille mercis | grand merci | un grand merci | merci à vous | je vous remercie | je te remercie',
  ),
  orderStatus: phrases(
    'mes affaires | mon achat | mes achats | mes articles | nouvelles de mon | nouvelles de ma | nouvelles de mes | où est ma commande | où en est ma commande | où se trouve ma commande | où est la commande | où en est la commande | statut de ma commande | état de ma commande | suivi de commande | suivi de ma commande | suivi de colis | ma commande | mon colis | mon paquet | mon achat | ma livraison | suivre ma | suivre mon | suivi du colis | numéro de suivi | numéro de commande | pas arrivé | pas arrivée | pas reçu | toujours pas reçu | rien reçu | pas livré | pas livrée | quand arrive | quand vais-je recevoir | quand est-ce que je reçois | quand je reçois | quand sera livré | quand sera livrée | quand est-ce que ça arrive | où est mon | où en est mon | mon envoi | tracking | attends depuis | attends toujours | attends encore | en retard | toujours pas arrivé | toujours pas arrivée | quand ai-je commandé | qui livre | qui la livre | qui le livre | si long | autant de retard | autant de temps',
  ),
  orderList: phrases(
    'mes commandes | toutes mes commandes | mes achats | historique de commandes | historique des commandes | historique de mes commandes | commandes précédentes | anciennes commandes | mes dernières commandes | ai-je commandé le mois | qu ai-je commandé | ce que j ai commandé | ai-je acheté | historique d achats | ma dernière commande | mon retour | statut de mon retour | état de mon retour | mon échange',
  ),
  orderNoun: phrases('commande | colis | paquet | achat | commandes | paquets'),
  beforeOrderName: phrases(
    "numéro | numéros | num | no | n° | nº | réf | référence | code | est | c'est | de | du | la | le | l' | ma | mon | c' | avec | portant",
  ),
  askOrder: phrases(
    'que devient | qu est devenue | des nouvelles de | où est | où en est | suivi de | suivi du | suivre | statut de | statut du | nouvelles de | nouvelles du | est partie | est arrivée | quand arrive',
  ),
  behindOrder: phrases(
    'est partie | est parti | est arrivée | est arrivé | a été expédiée | a été expédié | expédiée | expédié | est en route | en route | arrive | en retard',
  ),
  besideOrderName: phrases(
    "c'est | c' | est | voici | ceci | s'il vous plaît | svp | stp | merci | bonjour | salut | oui | et | voilà | où | nouvelles | statut | suivi | suivre | ma | la",
  ),
  proof: phrases(
    'code postal | quatre derniers | 4 derniers | derniers chiffres | se termine par | finit par | termine par | numéro de téléphone | numéro de portable | numéro de mobile',
  ),
  returns: phrases(
    'retour | retours | retourner | renvoyer | rendre | remboursement | remboursements | rembourser | remboursé | remboursée | remboursez | échange | échanges | échanger | échangez | politique de retour | conditions de retour | me faire rembourser | rétractation | changer de taille | remboursable | remboursables | échangeable | échangeables | ne me va pas | ne va pas | ne convient pas | me convient pas',
  ),
  shipping: phrases(
    "livraison | livraisons | frais de port | frais de livraison | frais d'envoi | délai de livraison | délais de livraison | délai d'envoi | délais | livrez | livrez-vous | expédiez | expédition | envoyez-vous | vous livrez | port offert | combien de temps pour recevoir | coût de livraison | les frais | frais d envoi",
  ),
  price: phrases(
    "combien coûte | combien coûtent | c'est combien | prix | quel prix | quel est le prix | combien ça coûte | combien vaut | combien ça fait | combien est-ce | à combien | coûte | coûtent | tarif | tarifs | combien",
  ),
  size: phrases(
    'taille | tailles | pointure | pointures | mesures | dimensions | quelles couleurs | couleurs | quelle couleur | grand | grande | grands | grandes | moyen | moyenne | petit | petite | petits | petites | guide des tailles | en quelle taille',
  ),
  search: phrases(
    'montrez | montrez-moi | montre | montre-moi | montrer | cherche | recherche | je cherche | chercher | trouver | avez-vous | vous avez | vendez-vous | vous vendez | vendez | veux | voudrais | aimerais | souhaite | besoin | acheter | voir | recommandez | conseillez | proposez | y a-t-il | il y a | auriez-vous | existe | faites voir',
  ),
  limit: phrases(
    "moins de | à moins de | pour moins de | en dessous de | en-dessous de | au-dessous de | au dessous de | inférieur à | inférieure à | inférieurs à | inférieures à | jusqu'à | jusque | sous | maximum | max | au maximum | pas plus de | budget de | budget | ne dépassant pas | ne dépasse pas | ne dépassent pas | n'excédant pas | moins cher que | moins chers que | moins chère que | moins chères que | plafond de | dans les limites de",
  ),
  limitAfter: phrases(
    'maximum | max | au maximum | ou moins | et moins | au plus | grand maximum | tout au plus',
  ),
  least: phrases(
    'plus de | à plus de | plus que | au-dessus de | au dessus de | supérieur à | supérieure à | supérieurs à | supérieures à | à partir de | au moins | minimum | au minimum | pas moins de | plus cher que | plus chers que | plus chère que | plus chères que | dépassant | qui dépasse | qui dépassent',
  ),
  leastAfter: phrases(
    'ou plus | et plus | minimum | au minimum | au moins | et au-delà | et au delà | et au-dessus | et au dessus',
  ),
  around: phrases('environ | autour de | aux alentours de | à peu près'),
  between: phrases('entre | compris entre | comprise entre | gamme de | fourchette de'),
  fromTo: phrases('de'),
  rangeJoin: phrases("et | à | a | jusqu'à | ou"),
  otherNumber: phrases('taille | tailles | pointure | pointures | numéro | numéros | âge | commande | colis'),
  betweenAfter: [],
  complaint: phrases(
    "remboursez moi | remboursez | rendez moi mon argent | rendez l'argent | je veux mon argent | je veux un remboursement | je veux être remboursé | je veux être remboursée | je veux le remboursement | voleurs | voleur | avocat | porter plainte | menteurs | vous mentez | carton vide | colis vide | boîte vide | arrivé vide | colis ouvert | carton ouvert | arrivé ouvert | commande de quelqu'un d'autre | plus jamais chez vous | réclamation | réclamations | plainte | me plaindre | porter plainte | pas ce que j'ai commandé | pas ce que j'avais commandé | pas le bon article | pas le bon produit | pas la bonne taille | pas la bonne couleur | mauvais article | mauvais produit | mauvaise commande | erreur de commande | il manque | il me manque | manque un | manque une | très déçu | très déçue | inadmissible | inacceptable | arnaque | escroquerie | service nul | honte | débité deux fois | débitée deux fois | débités deux fois | prélevé deux fois | prélevée deux fois | facturé deux fois | double débit | double prélèvement | débité de trop | trop facturé | très mauvais service | pire service | mauvais service | escrocs | arnaqueurs | fraude | furieux | furieuse | en colère | a rétréci | ont rétréci | s'est cassé | s'est cassée | s'est déchiré | s'est déchirée | mon remboursement | toujours pas remboursé | toujours pas remboursée | pas été remboursé | pas été remboursée | scandaleux | incompétents | ras le bol | marre de | énervé | énervée | c'est ridicule | foutage de gueule | vous êtes nuls | personne ne répond | personne ne me répond | personne n aide | très mécontent | très mécontente | des semaines que j attends | attends depuis des semaines | où est mon argent | rendu mon argent | rendu l argent | récupéré mon argent",
  ),
  damaged: phrases(
    'cassé | cassée | cassés | cassées | abîmé | abîmée | abîmés | abîmées | endommagé | endommagée | endommagés | endommagées | défectueux | défectueuse | déchiré | déchirée | déchirés | déchirées | taché | tachée | tachés | tachées | sale | sales | troué | trouée | décousu | décousue | rayé et abîmé | incomplet | incomplète | manquant | manquante | ne fonctionne pas | ne marche pas | mauvaise qualité | mauvais état | vide | ouvert | défaut',
  ),
  arrived: phrases(
    "commande | commandes | colis | paquet | livraison | arrivé | arrivée | arrivés | arrivées | reçu | reçue | reçus | reçues | livré | livrée | livrés | livrées | m'avez envoyé | avez envoyé | est | sont | était | étaient",
  ),
  change: phrases(
    "modifier | modifiez | ajouter | ajoutez | retirer | retirez | enlever | enlevez | supprimer | arrêter | stopper | bloquer | bloquez | n'expédiez pas | n'envoyez pas | ne veux plus | n'ai plus besoin",
  ),
  halt: phrases(
    'arrête | arrêtez | arrêter | stoppe | stoppez | stopper | bloque | bloquez | bloquer | suspendez | suspendre | suspends | retenez',
  ),
  shipment: phrases('expédition | livraison | envoi | commande | colis'),
  changeOrder: phrases(
    "je ne la veux plus | je ne le veux plus | je ne les veux plus | je la veux plus | je le veux plus | je n'en veux plus | je n'en ai plus besoin | ne l'envoyez pas | n'envoyez pas ma commande | je ne veux plus ma commande | annuler ma commande | annuler la commande | annuler une commande | annuler cette commande | annuler commande | annulez ma commande | annulez la commande | annulation de ma commande | annulation de commande | annuler mon achat | veux annuler | voudrais annuler | souhaite annuler | aimerais annuler | l'annuler | annule ma commande | modifier ma commande | modifier la commande | changer ma commande | changer la commande | changer l'adresse | changer mon adresse | modifier l'adresse | modifier mon adresse | changer d'adresse | changement d'adresse | mauvaise adresse | trompé d'adresse | trompée d'adresse | erreur d'adresse | commandé deux fois | commandé par erreur | ajouter à ma commande | annuler | annulez | annulation | annule | changé d'avis | autre adresse | nouvelle adresse",
  ),
  contact: phrases(
    "contact | contacter | vous joindre | votre téléphone | numéro de téléphone | par téléphone | au téléphone | téléphone de la boutique | téléphone du magasin | quel est le téléphone | vous téléphoner | votre numéro | votre e-mail | votre email | votre mail | adresse mail | adresse e-mail | votre adresse | adresse de la boutique | adresse du magasin | où êtes-vous | où se trouve la boutique | où se trouve le magasin | où est la boutique | où est le magasin | horaires | heures d'ouverture | êtes-vous ouvert | êtes-vous ouverts | ouvert aujourd'hui | boutique physique | magasin physique | magasin le plus proche",
  ),
  robot: phrases(
    "es-tu un robot | tu es un robot | t'es un robot | êtes-vous un robot | vous êtes un robot | est-ce un robot | c'est un robot | êtes-vous un bot | tu es un bot | t'es un bot | c'est un bot | êtes-vous humain | êtes-vous humaine | es-tu humain | tu es humain | êtes-vous une personne | êtes-vous une ia | tu es une ia | c'est une ia | êtes-vous une machine | parle à un robot | parle avec un robot | parle à une machine | un robot ou une personne | qui êtes-vous | qui es-tu | à qui je parle | à qui ai-je affaire",
  ),
  forPeople: phrases(
    "code promo | codes promo | code de réduction | code réduction | réduction | réductions | remise | remises | rabais | promo | promos | promotion | promotions | solde | soldes | bon d'achat | bons d'achat | bon de réduction | carte cadeau | cartes cadeaux | chèque cadeau | points de fidélité | carte de fidélité | moyen de paiement | moyens de paiement | mode de paiement | modes de paiement | payer avec | payer par | payer en | puis-je payer | paiement | carte bancaire | carte bleue | en plusieurs fois | trois fois sans frais | facture | factures | garantie | grossiste | vente en gros | emploi | recrutement | recrutez | stage | partenariat | carte refusée | carte est refusée | carte a été refusée | paiement refusé | paiement a échoué | n'arrive pas à payer | peux pas payer | papier cadeau | emballage cadeau | paquet cadeau | offre en cours | offres en cours | le site ne marche pas | le site ne fonctionne pas | site en panne | échec du paiement | n'arrive pas à commander",
  ),
  wearer: phrases(
    'femme | femmes | dame | dames | fille | homme | hommes | monsieur | messieurs | unisexe | féminin | féminine | masculin | masculine | adulte | adultes | épouse | mari | copine | copain | mère | maman | père | papa | soeur | sœur | frère | amie | ami | anniversaire | cadeau | cadeaux | entretien | demain | noël',
  ),
  pointing: phrases(
    'celui-ci | celle-ci | ceux-ci | celles-ci | celui-là | celle-là | celui | celle | ceux | celles | ceci | cela | ça | ce | cet | cette | ces | il | elle | ils | elles',
  ),
  noise: phrases(
    "seulement | uniquement | montrez | montre | montrer | cherche | recherche | chercher | trouver | avez | vous | vendez | veux | voudrais | aimerais | souhaite | besoin | acheter | voir | recommandez | conseillez | proposez | auriez | existe | faites | un | une | des | le | la | les | du | de | d' | l' | j' | n' | s' | qu' | c' | m' | t' | je | tu | nous | on | en | dans | avec | pour | par | sur | sous | chez | et | ou | mais | donc | si | que | qui | quoi | quel | quelle | quels | quelles | combien | comment | quand | où | pourquoi | coûte | coûtent | vaut | prix | tarif | tarifs | taille | tailles | pointure | pointures | couleur | couleurs | grand | grande | grands | grandes | moyen | moyenne | petit | petite | petits | petites | mon | ma | mes | ton | ta | tes | son | sa | ses | notre | nos | votre | vos | leur | leurs | au | aux | ai | as | a | avons | ont | est | es | sont | suis | êtes | sera | était | y | t-il | ne | pas | plus | moins | très | trop | aussi | encore | autre | autres | même | moi | toi | lui | bonjour | bonsoir | salut | merci | svp | stp | s'il | plaît | te | me | euros | euro | dollars | dollar | francs | franc | produit | produits | article | articles | quelque | quelques | chose | disponible | disponibles | stock | dispo | oui | non | nouveau | nouvelle | nouveaux | nouvelles | beau | belle | beaux | belles | joli | jolie | jolis | jolies | cher | chère | chers | chères | pouvez | peux | peut | puis | fait | faire | ça | cela | ceci | celui | celle | ceux | celles | ce | cet | cette | ces | modèle | modèles | boutique | magasin | vêtement | vêtements | type | genre | main | eur | usd | chf | genre | savoir | dire | dites | cherchais | intéresse | intéressé | intéressée | femme | homme | là | ici | tous | tout | toute | toutes | environ | peu | bien | il | elle | ils | elles | maximum | minimum | budget",
  ),
};
