import type { CustomerMessage } from '@feelori/contracts';
import { understood } from '../testing/understood';
import { acknowledges } from './acknowledges';
import { decideBeforeModel } from './before-model';
import { priceRangeIn } from './price-range';

describe('French', () => {
  it.each([
    ['je cherche des robes bleues à moins de 80', 'search dress blue <= 80'],
    ['montrez-moi des robes', 'search dress'],
    ['une montre', 'search watch'],
    ['je cherche une montre pour homme', 'search watch'],
    ['montre', 'search watch'],
    ['montre homme', 'search watch'],
    ['la montre noire', 'search watch black'],
    ['vous avez une belle montre ?', 'search watch'],
    ['montre-moi une montre', 'search watch'],
    ['montre-moi les robes', 'search dress'],
    ['montre des sacs rouges', 'search bag red'],
    ['Avez-vous des chaussures noires en cuir ?', 'search shoe black leather'],
    ['je voudrais une chemise blanche en lin jusqu’à 60 euros', 'search shirt white linen <= 60'],
    ["une robe d'été", 'search dress summer'],
    ['jupes entre 40 et 60', 'search skirt >= 40 <= 60'],
    ['robes à plus de 100 euros', 'search dress >= 100'],
    ['sacs à moins de cinquante euros', 'search bag <= 50'],
    ['bottes à moins de 1 299 €', 'search boot <= 1299'],
    ["un manteau d'hiver en laine grise", 'search coat winter wool grey'],
    ['un pull rouge, 40 € maximum', 'search sweater red <= 40'],
    ["c'est combien le pantalon vert ?", 'search pants green'],
    ["écharpes en soie, s'il vous plaît", 'search scarf silk'],
    ['combien ça coûte ?', 'shown_product'],
    ["c'est combien ?", 'shown_product'],
    ["vous l'avez en taille M ?", 'shown_product'],
    ['quelles tailles avez-vous ?', 'shown_product'],
    ['ça existe en grand ?', 'shown_product'],
    ['où est ma commande ?', 'order last'],
    ['ou en est ma commande', 'order last'],
    ["je n'ai toujours pas reçu mon colis", 'order last'],
    ['quand arrive mon colis ?', 'order last'],
    ['Où est la commande n° 1004 ?', 'order #1004'],
    ['commande numéro 1004', 'order #1004'],
    ["c'est la 1004", 'order #1004'],
    ['mes commandes', 'orders'],
    ['je voudrais voir mes dernières commandes', 'orders'],
    ['je veux retourner des chaussures', 'person change_order last'],
    ['puis-je retourner des chaussures ?', 'policy returns'],
    ["puis-je l'échanger si la taille ne va pas ?", 'policy returns'],
    ['comment me faire rembourser ?', 'policy returns'],
    ['combien coûte la livraison ?', 'policy shipping'],
    ['vous livrez en Belgique ?', 'policy shipping'],
    ['quels sont les frais de port ?', 'policy shipping'],
    ["quels sont vos horaires d'ouverture ?", 'policy contact'],
    ['avez-vous un code promo ?', 'unknown'],
    ['je peux payer en plusieurs fois ?', 'unknown'],
    ['mon colis est arrivé cassé', 'person complaint last'],
    ["j'ai reçu une robe déchirée, commande 1002", 'person complaint #1002'],
    ["ce n'est pas ce que j'ai commandé", 'person complaint last'],
    ['il manque un article dans ma commande', 'person complaint last'],
    ['je veux annuler ma commande 1004', 'person change_order #1004'],
    ["je me suis trompé d'adresse", 'person change_order last'],
    ['bonjour', 'greeting'],
    ['Bonsoir !', 'greeting'],
    ['merci beaucoup', 'thanks'],
  ])('%s', (text, meaning) => {
    expect(understood(text)).toBe(meaning);
  });

  it.each([
    ['arrêter', 'stop'],
    ['ARRÊT', 'stop'],
    ['Arrêtez !', 'stop'],
    ["stop s'il vous plaît", 'stop'],
    ['arrêtez de m’envoyer des messages', 'stop'],
    ['je veux me désabonner', 'stop'],
    ['plus de messages svp', 'stop'],
    ['non, stop', 'stop'],
    ["je veux m'abonner", 'start'],
    ['je veux parler à une personne', 'person'],
    ["je voudrais parler à quelqu'un", 'person'],
    ['un conseiller svp', 'person'],
    ['passez-moi un responsable', 'person'],
    ['puis-je parler avec votre équipe ?', 'person'],
    ['service client', 'person'],
    ['je ne veux pas parler à une personne', null],
    ['une robe pour une personne grande', null],
    ['arrêtez-vous la vente des robes rouges ?', null],
    ['je cherche un arrêt de porte', null],
    ["il n'y a pas de stock ?", null],
    ['plus de robes à ce prix ?', null],
  ])('before any model: %s', (text, decision) => {
    expect(decideBeforeModel(text)).toBe(decision);
  });

  it.each([
    ['moins de 50 euros', null, 50],
    ['pas plus de quatre-vingts euros', null, 80],
    ['moins de quatre-vingt-dix euros', null, 90],
    ['moins de soixante-dix euros', null, 70],
    ['jusqu’à deux cents euros', null, 200],
    ['jusqu’à mille deux cents euros', null, 1200],
    ['moins de cent euros', null, 100],
    ['entre quarante et soixante euros', 40, 60],
    ['entre 40 et 60 €', 40, 60],
    ['de 40 à 60 euros', 40, 60],
    ['à partir de 30 €', 30, null],
    ['100 € et plus', 100, null],
    ['au-dessus de 1 299,50 €', 1299.5, null],
    ['50€ max', null, 50],
    ['un budget de 80 euros', null, 80],
    ['livraison en moins de 3 jours', null, null],
    ['taille entre 40 et 42', null, null],
    ['50 cents', null, null],
  ])('prices: %s', (text, min, max) => {
    expect(priceRangeIn(text)).toMatchObject({ min, max });
  });

  it.each([
    ["d'accord, merci", true],
    ["c'est bon", true],
    ['très bien merci', true],
    ["d'accord, et la livraison ?", false],
  ])('heard and no more: %s', (text, heard) => {
    expect(acknowledges({ content: { kind: 'text', text } } as CustomerMessage)).toBe(heard);
  });
});
