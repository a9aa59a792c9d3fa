import { PERSON_PROMISES } from './person-promises';
import { APART, denies, isConditional, sentencesOf } from './sentences-of';

/** What an assistant may have done: it looked. */
const LOOKED =
  'looked|checked|found|searched|listed|compared|seen|got|heard|read|been|understood|picked|selected|shown|explained|answered|missed|noticed|added up|tried|asked you|received|met|meant';
/** Anything else that it says it has done. */
const ACTED = new RegExp(
  `\\b(?:i|we)(?:ve| have)(?: just| already| now| also){0,2} (?!(?:${LOOKED})\\b)(?:\\p{L}{2,20}ed|set aside|set (?:it|one|them|a|this)|put|sent|kept|held|paid|written|spoken|told)\\b|\\bi just (?!(?:${LOOKED})\\b)\\p{L}{2,20}ed\\b`,
  'u',
);
/** Done for the customer, or about to be: no tool does such a thing. Folded; of each language the verbs people use. */
const DONE =
  /\b(?:i|we)(?:ve| have| had|ll| will| am going to| just| already)?(?: (?:just|already|now|also|gladly|personally|then|immediately))?(?: be)? (?:cancell?ed|refunded|changed|updated|sent|reserved|placed|noted|registered|compensated|informed|added|upgraded|credited|arranged|transferred|transferring|issued|processed|booked|applied|contacted|told|forwarded|escalated|extended|written to|asked the|put (?:it|them|this|one) aside)\b|\b(?:i|we)(?:ll| will| am going to| are going to) (?:\w+ )?(?:call|phone|ring|refund|compensate|send|ship|transfer|reserve|replace|cancel|change|match|deliver|contact|forward|escalate|arrange|make sure|take care|get back|keep you|put|ask|connect|pass|remind|notify)\b/u;
const PROMISED =
  /\b(?:i|we) (?:promise|guarantee|assure)\b|\b(?:colleague|manager|specialist|agent|team|somebody|someone|supervisor|courier) (?:\w+ )?will (?:\w+ )?(?:call|phone|ring|contact|visit|write|bring)\b|\bcall(?:s)? you back\b|\byou will hear\b|\b(?:refund|money) (?:is on|will be|has been|was|is back)\b|\byour (?:return|complaint|refund|address|request|exchange|order) (?:has been|was|is|have been) (?:now )?(?:registered|upgraded|changed|updated|noted|processed|credited|approved|transferred|extended|accepted)\b|\b(?:the|this|that|its) (?:new )?(?:address|return|exchange) (?:of (?:\w+ ){1,6})?(?:has been|was|is) (?:now )?(?:changed|updated|registered|approved)\b|\blabels? (?:is|are|was|were|has been|have been) (?:now |already )?(?:in your|on its|on the|sent|mailed|attached)\b|^ ?(?:re)?ordered (?:it |them )?again\b|\bpaid (?:with|from) your (?:saved |stored )?(?:card|account)\b/u;
const SPANISH =
  /\b(?:he|hemos) (?:cancelado|reembolsado|cambiado|enviado|reservado|actualizado|anadido|registrado|aplicado|avisado|pedido|devuelto|modificado|solicitado|anulado)\b|\b(?:te|le|os|les) (?:he |hemos )?(?:(?:hice|hicimos) (?:el|la|tu|su)|(?:lo|la|los|las) (?:aparto|reservo|guardo|separo|mando|envio|regalo|cambio|devuelvo)|llamare|llamaremos|llamara|enviare|enviaremos|reembolsare|reembolsaremos|reembolsado|devolvere|devolveremos|devuelto|prometo|prometemos|garantizo|garantizamos|aseguro|cambiado|reservado)\b|\b(?:cancele|reembolse|reserve) (?:tu|su|el)\b|\b(?:te |le |les )?(?:va|van|vamos) a (?:llamar|contactar|reembolsar|escribir)(?:te|le|les|lo|la)?\b/u;
const PORTUGUESE =
  /\b(?:separei|guardei|cancelei|alterei|reembolsei|enviei|reservei|atualizei|mudei|apliquei|adicionei|troquei|solicitei|registrei|cancelamos|reembolsamos|alteramos|prometo|prometemos|garanto|garantimos)\b|\bfiz (?:o|a|seu|sua) (?:reembolso|troca|cancelamento|devolucao|reserva)\b|\b(?:vamos|vou|iremos|irei) (?:\w+ )?(?:ligar|reembolsar|enviar|devolver|cancelar|trocar|reservar|entregar|entrar em contato)\b|\b(?:vai|vao) (?:te |lhe )?(?:ligar|contatar|reembolsar|entrar em contato)\b|\b(?:ligaremos|enviaremos|reembolsaremos|devolveremos)\b/u;
const FRENCH =
  /\b(?:j ai|nous avons|on a) (?:deja |bien |immediatement |tout de suite )?(?:annule|rembourse|change|modifie|envoye|renvoye|reserve|ajoute|enregistre|applique|prevenu|expedie)e?s?\b|\b(?:j ai|nous avons|on a) mis (?:\w+ ){0,4}de cote\b|\b(?:va|vont|allons|vais) (?:vous |te |le |la |l |les )?(?:r?appeler|contacter|rembourser|renvoyer|ecrire|annuler|remplacer)\b|\b(?:vous|te) (?:r?appellera|r?appelleront|contactera|contacteront|remboursera|rembourserons|enverra)\b|\b(?:je|nous|on) (?:vous |te |le |la |l |les |vous l |vous le |vous la )(?:ai |avons |a )?(?:garde|gardons|mets de cote|rembourse\w*|envoie|envoyons|enverrai|enverrons|appelle|appellerai|appellerons|rappelle|rappellerai|rappelons|rappellerons|promets|promettons|garantis|garantissons|renvoie|renvoyons|(?:annule|modifie|change|renvoye|envoye|reserve|expedie|ajoute)e?s?|remplace\w*)\b|\b(?:je|nous) (?:promets|garantis|promettons|garantissons)\b/u;
const HINDI =
  /(?:मैने|मैंने|हमने)[^.!?।\n]{0,40}(?:कर दि|कर दी|बदल दि|बदल दी|भेज दि|भेज दी|लौटा दि|दे दि|वापस कर|करा दि)|हम[^.!?।\n]{0,40}(?:काल|कॉल|फोन|वापस|रिफंड|भेज)[^.!?।\n]{0,6} ?(?:करेंगे|करेगे|देंगे|देगे|ेंगे|ेगे)|वादा|गारटी|गारंटी/u;
const ARABIC =
  /(?<!\p{L})(?:لقد )?(?:الغيت|اعدت|غيرت|ارسلت|حجزت|اضفت|سجلت|رددت|استرجعت|حدثت|بدلت)(?: |$)|(?<!\p{L})س(?:نتصل|اتصل|نعيد|اعيد|نرسل|ارسل|نلغي|الغي|نرد|نعوض|يتصل)|(?<!\p{L})(?:اعدك|نعدك|اضمن|نضمن)(?!\p{L})/u;
const KINDS = [DONE, ACTED, PROMISED, SPANISH, PORTUGUESE, FRENCH, HINDI, ARABIC];

/** Money that came back, as it is said of an order whose state says so. */
const REFUNDED =
  /^(?!.*\b(?:will|again|extra|double|tomorrow|within|in \d)\b).*\b(?:(?:money|refund|it|amount|payment|order) (?:has been|was|is) (?:\w+ )?(?:refunded|returned|paid back|back|done|made|issued))\b/u;
/** What only the customer knows and no shop asks for in a chat; folded. */
const SECRET =
  /\b(?:card number|three digits|cvv|cvc|security code|password|passcode|the code we sent|one-time code|otp|pin code|bank details|iban|card.?s? sixteen digits|sixteen digits|(?:photo|picture|foto|selfie|scan) (?:\w+ ){0,3}(?:cards?|tarjeta|cartao|carte|passport|id|pasaporte|passaporte|passeport)|passport (?:number|no)|code (?:you|vous|te|le|que|recu|received) ?(?:received|got|avez|recu|llego|recibiste)?|numero de (?:la |tu |su )?tarjeta|contrasena|numero do (?:seu )?cartao|senha|numero de (?:votre )?carte|mot de passe)\b|पासवर्ड|ओटीपी|कार्ड नबर|कार्ड नंबर|कार्ड की फोटो|कार्ड का फोटो|صوره (?:ال)?بطاق|كلمه (?:ال)?(?:مرور|سر)|رقم (?:ال)?بطاق/u;

/**
 * Whether a text says that something was done for the customer, or will be, that nothing here does: refunds, calls,
 * reservations. What the shop itself has written may be said again.
 */
export function promises(text: string, writings: readonly string[], states: readonly string[] = []): boolean {
  const written = writings.flatMap(sentencesOf).join('\n');
  const isRefunded = states.includes('refunded');
  return sentencesOf(text).some((sentence) => {
    if (isRefunded && REFUNDED.test(sentence)) return false;
    if (promisesPerson(sentence, written)) return true;
    if (denies(sentence)) return !isConditional(sentence) && promisesBeside(sentence, written);
    if (SECRET.test(sentence)) return !SECRET.test(written);
    if (isConditional(sentence) && written !== '') return false;
    return KINDS.some((kind) => kind.test(sentence) && !kind.test(written));
  });
}

/** "It is accepted, no need to send it": what is denied is only its other half. */
function promisesBeside(sentence: string, written: string): boolean {
  return sentence
    .split(APART)
    .some((part) => !denies(part) && KINDS.some((kind) => kind.test(part) && !kind.test(written)));
}

function promisesPerson(sentence: string, written: string): boolean {
  const kinds = PERSON_PROMISES.filter((kind) => kind.test(sentence) && !kind.test(written));
  return sentence.split(APART).some((part) => !denies(part) && kinds.some((kind) => kind.test(part)));
}
