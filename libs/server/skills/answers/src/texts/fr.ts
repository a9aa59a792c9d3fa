import type { Texts } from './texts';

/** French. */
export const FR_TEXTS: Texts = {
  greeting:
    'Bonjour ! 👋 Je peux vous aider à trouver des produits, suivre votre commande ou expliquer les retours et la livraison. Que cherchez-vous ?',
  thanks: 'Avec plaisir ! Puis-je vous aider pour autre chose ?',
  unclear:
    "Je ne suis pas sûr d'avoir compris. Je peux chercher des produits, suivre une commande (« où est ma commande ») et expliquer les retours et la livraison. Ou préférez-vous parler à une personne ?",
  stopped:
    "Vous ne recevrez plus d'offres ni de nouvelles de notre part. STOP met fin à la publicité, pas à l'aide : si vous avez besoin de quelque chose, écrivez-nous ici. Envoyez START quand vous voudrez de nouveau avoir de nos nouvelles.",
  started: 'Heureux de vous retrouver ! Vous aurez de nouveau de nos nouvelles. Comment puis-je vous aider ?',
  startedWithPerson:
    'Heureux de vous retrouver ! Vous aurez de nouveau de nos nouvelles. Votre conversation est entre les mains de notre équipe : une personne la lira et vous répondra ici.',
  refused: 'Je ne peux pas vous aider pour cela ici. Voulez-vous parler à une personne de notre équipe ?',
  shopDown:
    "Je n'arrive pas à joindre le système de la boutique en ce moment et je ne peux donc pas vérifier. Réessayez dans un petit moment ou parlez à une personne de notre équipe.",
  cannotLookUp:
    "Je n'ai pas pu vérifier cela à l'instant. Redemandez-moi dans un moment ou parlez à une personne de notre équipe.",
  noneShown: 'De quel produit parlez-vous ? Dites-moi son nom et je regarde les tailles et le prix.',
  whichQuoted:
    'Je ne vois pas à quel message vous répondez. De quel produit parlez-vous ? Dites-moi son nom et je regarde les tailles et le prix.',
  notKnown:
    'Je ne le sais pas avec certitude et je ne veux pas deviner. Une personne de notre équipe peut vous le dire.',
  robot:
    "Je suis l'assistant automatique de la boutique, pas une personne. Je peux vous aider à trouver des produits, suivre votre commande ou expliquer les retours et la livraison. Si vous préférez parler à une personne de notre équipe, dites-le-moi.",
  compare: 'Le meilleur choix dépend de vos goûts. Voici ce que j’en sais :',
  sorry: 'Je suis vraiment désolé.',
  wordless: {
    image:
      'Merci pour la photo. Je ne peux pas voir les images, mais notre équipe le peut. Dites-moi avec des mots ce que vous cherchez.',
    video:
      'Merci pour la vidéo. Je ne peux pas la regarder, mais notre équipe le peut. Dites-moi avec des mots comment je peux vous aider.',
    audio:
      "Merci pour votre message vocal. Je ne peux pas l'écouter, mais notre équipe le peut. Écrivez-moi ce dont vous avez besoin.",
    unheard_audio:
      "Merci pour votre message vocal. Je n'ai pas réussi à comprendre ce qui y est dit, mais notre équipe peut l'écouter. Écrivez-moi ce dont vous avez besoin, ou enregistrez-le à nouveau.",
    document:
      "Merci pour le document. Je ne peux pas l'ouvrir, mais notre équipe le peut. Dites-moi avec des mots comment je peux vous aider.",
    sticker: 'Sympa ! 😊 Dites-moi si je peux chercher quelque chose pour vous.',
    location:
      "Merci pour la localisation. Je ne peux pas l'utiliser, mais notre équipe la voit. Comment puis-je vous aider ?",
    contacts:
      "Merci pour le contact. Je ne peux pas l'utiliser, mais notre équipe le voit. Comment puis-je vous aider ?",
    reaction: 'Merci ! 😊 Écrivez-moi si vous avez besoin de quelque chose.',
    form_reply: 'Merci, vos réponses sont arrivées et notre équipe peut les voir.',
    call_permission_reply: 'Merci de nous avoir prévenus. Notre équipe voit votre choix.',
    order:
      'Merci pour votre sélection ! Je ne peux pas passer de commande ici, mais notre équipe la voit. Voulez-vous parler à une personne ?',
    system: 'Merci de nous avoir prévenus. Comment puis-je vous aider ?',
    welcome_request:
      'Bonjour ! 👋 Je peux vous aider à trouver des produits, suivre votre commande ou expliquer les retours et la livraison.',
    edit: "J'ai vu que vous avez modifié un message. Écrivez-moi ce dont vous avez besoin.",
    revoke: "J'ai vu que vous avez supprimé un message. Écrivez-moi si vous avez besoin de quelque chose.",
    deleted: "J'ai vu que vous avez supprimé un message. Écrivez-moi si vous avez besoin de quelque chose.",
    unsupported: 'Je ne peux pas lire ce type de message. Écrivez-moi ce dont vous avez besoin.',
  },
};
