import { splitWords } from '@feelori/contracts';
import { boundedText } from '../language/bounded-text';
import { foldWords, padded } from '../language/fold-words';
import { phrases, wordsIn } from './lexicon';

/** "Tell me", "when", "it is back": a text that says all three, in this order or another, asks to be told. */
const TELL = folded(
  'tell me | let me know | notify me | notify | inform me | remind me | ping me | text me | message me | alert me | send me a message | avísame | avísenme | avíseme | avisame | avisarme | avísanos | me avisas | me avisan | me avisen | me avise | me avises | me avisáis | dime | notifícame | notifícarme | me notifiquen | avise | avisem | me avisa | me avisem | me avisar | avisar | avisa | me fala | me fale | me diga | me notifique | me notifica | prévenez moi | préviens moi | prévenir | me prévenir | avertissez moi | avertis moi | avertir | me dire | dites moi | dis moi | informez moi | alertez moi | tenez moi au courant | बताना | बताइए | बताइएगा | बता देना | बता दो | बता दीजिए | बताएं | बताओ | बताए | सूचित | ख़बर | batana | bata dena | bata do | batao | bataiye | bataiyega | bata dijiye | inform | أخبرني | أخبروني | خبرني | خبروني | أبلغني | أبلغوني | بلغني | بلغوني | نبهني | نبهوني | أعلمني | أعلموني | راسلني | إعلامي | إبلاغي',
);
const WHEN = folded(
  'when | whenever | once | as soon as | if | cuando | si | en cuanto | apenas | quando | se | assim que | quand | lorsque | dès que | dès | si | जब | जैसे ही | अगर | jab | jaise hi | agar | عندما | حين | حينما | لما | إذا | اذا | عند | بمجرد | فور',
);
const BACK = folded(
  'back | back in stock | in stock | stock | available | restocked | restock | restocks | vuelva | vuelvan | vuelve | vuelven | haya | disponible | disponibles | existencias | regrese | repongan | repongáis | voltar | voltarem | volta | voltou | disponível | disponíveis | estoque | tiver de novo | chegar de novo | retour | revient | reviennent | revenu | dispo | disponibles | réassort | वापस | फिर से | स्टॉक | उपलब्ध | wapas | vapas | phir se | fir se | stock mein | available ho | توفره | توفرها | توفر | يتوفر | تتوفر | متوفر | متوفرا | متوفرة | متاح | متاحا | متاحة | يعود | تعود | رجع | يرجع | ترجع | المخزون',
);
/** Nothing else is said, below something sold out. */
const ALONE = folded(
  'notify me | notify me please | please notify me | tell me when back | let me know | avísame | avísame por favor | me avisa | me avise | avise me | prévenez moi | préviens moi | बताना | أخبرني | نبهني | أعلمني',
);
const DENIED = wordsIn(
  'no | not | dont | never | não | nao | ne | pas | नहीं | मत | nahi | mat | لا | لم | لن',
);
/** What comes back, or arrives, is then no product. */
const OTHER = wordsIn(
  'order | orders | package | parcel | delivery | refund | refunded | money | shipped | pedido | pedidos | paquete | envío | reembolso | dinero | encomenda | entrega | reembolso | dinheiro | commande | colis | livraison | remboursement | ऑर्डर | पार्सल | डिलीवरी | रिफंड | parcel | paisa | الطلب | طلبي | طلبيتي | الطرد | الشحنة | التوصيل | person | human | agent | colleague | somebody | someone | persona | alguien | pessoa | alguém | personne | conseiller',
);

function folded(list: string): readonly string[] {
  const all = phrases(list).map((phrase) => padded(foldWords(phrase)));
  return all.sort((one, other) => other.length - one.length);
}

/** More is a story. */
const MOST_WORDS = 40;
const BEFORE = 3;

/** Whether a text asks to be told when something can be bought again, in any of our languages. Pure. */
export function asksToBeTold(text: string): boolean {
  const said = foldWords(text);
  if (said.length === 0 || said.length > MOST_WORDS) return false;
  if (said.some((word) => OTHER.has(word))) return false;
  const line = padded(said);
  if (ALONE.includes(line)) return true;
  const [tell, when, back] = [TELL, WHEN, BACK].map((list) => list.find((phrase) => line.includes(phrase)));
  if (tell === undefined || when === undefined || back === undefined) return false;
  const before = line.slice(0, line.indexOf(tell)).split(' ').filter(Boolean).slice(-BEFORE);
  return !before.some((word) => DENIED.has(word));
}

/** Small words beside a wish that name nothing. */
const BESIDE =
  'again | be | becomes | comes | gets | is | are | it | please | can you | could you | a estar | estar | esté | estén | a haber | de nuevo | otra vez | por favor | ao | estiver | ficar | novamente | outra vez | il sera | sera | est | soit | de nouveau | à nouveau | आए | आये | आ जाए | तो | हो | हो जाए | में | दोबारा | aaye | aa jaye | to | ho | ho jaye | mein | dobara | من جديد | مرة أخرى | في | المنتج';
const WISH_WORDS: ReadonlySet<string> = new Set([
  ...[...TELL, ...WHEN, ...BACK].flatMap((phrase) => phrase.split(' ').filter(Boolean)),
  ...wordsIn(BESIDE),
]);

/** What else such a text says, such as what is waited for: "the linen dress in m". Pure. */
export function besideTheWish(text: string): string {
  const left = splitWords(boundedText(text)).filter((word) =>
    foldWords(word).some((part) => !WISH_WORDS.has(part)),
  );
  return left.join(' ');
}
