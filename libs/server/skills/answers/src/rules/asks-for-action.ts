import { foldWords } from '../language/fold-words';
import { phrases, wordsIn } from './lexicon';

/** What can be prepared for the shop's people besides a cancellation. */
export type WishedAction = 'address' | 'return' | 'exchange' | 'reorder';

/** So many words may stand between a wish and what is wished: "I would like, please, to return". */
const BETWEEN = 4;
/** What is bought again is named within so many words. */
const NEAR = 5;

const WISHES = wordsIn(
  'want | wanna | would | id | need | wish | please | pls | lets | quiero | quisiera | querria | necesito | gustaria | deseo | quero | queria | gostaria | preciso | desejo | veux | voudrais | souhaite | aimerais | dois | besoin | faut | أريد | اريد | ارغب | أرغب | بدي | عايز | عاوز | ابغى | ابغي | ابي | أود | اود | chahta | chahti | chahte',
);
/** Hindi says the wish last, and within its verb: "वापस करना है". */
const WISHED = phrases(
  'वापस करना है | वापस करनी है | वापस करने हैं | वापस करना चाहता | वापस करना चाहती | वापस करनी चाहती | वापस करना चाहते | लौटाना है | लौटानी है | लौटाना चाहता | लौटाना चाहती | रिटर्न करना है | रिटर्न करनी है | रिटर्न करना चाहता | रिटर्न करना चाहती | return karna hai | return karni hai | wapas karna hai | wapas karni hai | वापस कर लें | वापस ले लें',
).map(foldWords);
const WISHED_FOR = phrases(
  'बदलना है | बदलनी है | बदलवाना है | बदलवानी है | एक्सचेंज करना है | एक्सचेंज करनी है | बदलना चाहता | बदलना चाहती | बदलवाना चाहता | बदलवाना चाहती | exchange karna hai | exchange karni hai | badalna hai | badalwana hai | badalni hai',
).map(foldWords);
const RETURN = wordsIn(
  'return | returning | devolver | devolverlo | devolverla | devolverlos | retourner | renvoyer | rendre | إرجاع | ارجاع | إرجاعه | ارجاعه | أرجع | ارجع | أرجعه | ارجعه | استرجاع | ترجيع',
);
const EXCHANGE = wordsIn(
  'exchange | exchanging | swap | cambiar | cambiarlo | cambiarla | cambiarlos | trocar | échanger | استبدال | استبدل | أستبدل | تبديل | أبدل | ابدل | استبداله',
);
/** "Send it back": two words that belong together. */
const SEND = wordsIn('send | sending | give');
const BACK = wordsIn('back');
const PIECES = wordsIn('it | this | that | them | my | the | these | those | one | order');
/** With these it is a question on how returns go, or on what would be. */
const ASKS = wordsIn(
  'how | what | whats | can | could | may | if | policy | policies | window | when | until | cost | costs | free | possible | allowed | does | como | cómo | qué | que | puedo | podria | podría | puede | política | politica | plazo | cuanto | cuánto | posso | pode | poderia | prazo | quanto | comment | puis | peut | peux | pourrais | politique | délai | combien | possible | كيف | هل | كم | ممكن | يمكن | يمكنني | سياسة | متى | क्या | कैसे | सकता | सकती | सकते | नीति | कब | कितने | kaise | kya | sakta | sakti | agar | अगर | إذا | لو',
);
const DENIED = wordsIn(
  'no | not | dont | never | wont | didnt | não | nao | ne | pas | नहीं | नही | मत | nahi | nahin | mat | لا | لم | لن',
);
/** How far something is that was asked for before: "return 1015 status". */
const STATES = wordsIn('status | update | news | estado | statut | situação | स्टेटस | حالة');
const FIRST = wordsIn(
  'please | pls | hi | hello | hey | i | id | por favor | hola | oi | olá | bonjour | بليز | من فضلك',
);
const CHANGE = wordsIn(
  'incorrect | mistake | typo | mal | incorrecta | errónea | incorreto | incorreta | errado | faux | fausse | incorrecte | غلط | تغير | اتغير | خطأ | बदला | badla | change | changed | changing | update | correct | edit | modify | wrong | another | different | new | send | ship | deliver | redirect | moved | cambiar | cambia | cambien | cambio | modificar | corregir | equivocada | otra | nueva | enviar | envíen | mudar | alterar | trocar | corrigir | errado | errada | outro | outra | novo | nova | changer | changez | changement | modifier | corriger | mauvaise | autre | nouvelle | erreur | trompé | trompée | تغيير | تعديل | غير | غيروا | خطأ | خاطئ | آخر | جديد | बदलना | बदल | बदलें | बदलो | बदलवाना | गलत | दूसरा | नया | दूसरे | नए | badalna | badal | galat | naya | dusra',
);
const ADDRESS = wordsIn(
  'address | adress | addresses | dirección | direccion | endereço | endereco | morada | adresse | عنوان | العنوان | عنواني | पता | पते | pata',
);
/** That they live elsewhere now; with `SHIPS` they ask where the shop sends to. */
const MOVED = phrases(
  'i moved | we moved | ive moved | have moved | me mudé | me he mudado | nos mudamos | mudei de casa | mudei de endereço | me mudei | j ai déménagé | nous avons déménagé | घर बदल | ghar badal | ghar change | انتقلت إلى | نقلت بيتي | غيرت بيتي | غيرت سكني',
).map(foldWords);
const SHIPS = wordsIn(
  'do | ship | shipping | deliver | envían | envian | enviáis | entregan | entregam | enviam | livrez | expédiez | توصلون | تشحنون | bhejte | भेजते',
);
/** That it should go elsewhere, or that where it goes is wrong. */
const ELSEWHERE = phrases(
  'wrong house number | wrong street | wrong flat number | wrong apartment | send it to my office | ship it to my office | deliver it to my office | send it to my work | deliver it somewhere else | send it somewhere else | change where | envíenlo a mi trabajo | envíenlo a otro lado | mándenlo a otro lado | número de casa equivocado | entregar em outro lugar | manda pro meu trabalho | número da casa errado | livrer ailleurs | livrez ailleurs | mauvais numéro de rue | dusri jagah bhej | दूसरी जगह भेज | office bhej | أرسلوه إلى مكان آخر | على مكان ثاني',
).map(foldWords);
/** Not where an order goes. */
const OTHER_ADDRESS = wordsIn(
  'email | mail | correo | ip | billing | facturación | facturacion | faturamento | facturation | website | store | shop | tienda | loja | boutique | المتجر | दुकान',
);
const AGAIN = phrases(
  'same again please | same again pls | otra vez lo mismo | repite mi pedido | repite el pedido | repetir pedido | repitan mi pedido | repete meu pedido | repete o pedido | la même chose svp | la même chose s il vous plaît | نفس الطلب مرة ثانية | نفس الطلب تاني | نفس طلبي | order the same again | same order again | order it again | order them again | order this again | order that again | buy it again | buy the same again | buy them again | buy this again | the same again | same thing again | same as last time | repeat my order | repeat my last order | repeat the order | repeat order | reorder | re order | order again | pedir lo mismo | lo mismo otra vez | lo mismo de nuevo | lo mismo que la última vez | repetir el pedido | repetir mi pedido | repetir mi último pedido | pedirlo otra vez | comprarlo otra vez | pedir de nuevo | pedir o mesmo | o mesmo de novo | a mesma coisa de novo | o mesmo da última vez | repetir o pedido | repetir meu pedido | repetir meu último pedido | pedir de novo | comprar de novo | commander la même chose | la même chose encore | la même commande | recommander la même | refaire ma commande | refaire la commande | commander à nouveau | commander de nouveau | renouveler ma commande | même chose que la dernière fois | वही फिर से ऑर्डर | वही दोबारा ऑर्डर | वही दोबारा | वही फिर से | फिर से ऑर्डर | दोबारा ऑर्डर | पिछला ऑर्डर दोबारा | wahi dobara | dobara order | phir se order | wahi phir se | نفس الطلب مرة أخرى | نفس الطلب مجددا | أطلب نفس الشيء | اطلب نفس الشيء | نفس الشيء مرة أخرى | إعادة الطلب | اعادة الطلب | كرر الطلب | نفس طلبي السابق | أطلب مرة أخرى | اطلب مرة اخرى',
).map(foldWords);

/** What a text asks to have done to an order that it had before, and does not only ask about. Null for nothing. Pure. */
export function actionWished(text: string): WishedAction | null {
  const words = foldWords(text);
  if (words.some((word) => DENIED.has(word))) return null;
  if (holds(words, AGAIN) && !isAsked(words, 0)) return 'reorder';
  const asks = /[?؟]/.test(text);
  if (holds(words, WISHED_FOR) && !asks && !aboutAddress(words)) return 'exchange';
  if (holds(words, WISHED) && !asks) return 'return';
  const exchanged = words.some((word, at) => EXCHANGE.has(word) && isWished(words, at));
  if (exchanged && !aboutAddress(words)) return 'exchange';
  const back = words.some((word, at) => (RETURN.has(word) || isSentBack(words, at)) && isWished(words, at));
  if (back) return 'return';
  if (holds(words, MOVED) && !words.some((word) => SHIPS.has(word))) return 'address';
  if (holds(words, ELSEWHERE)) return 'address';
  return aboutAddress(words) && words.some((word) => CHANGE.has(word)) ? 'address' : null;
}

function aboutAddress(words: readonly string[]): boolean {
  return words.some((word) => ADDRESS.has(word)) && !words.some((word) => OTHER_ADDRESS.has(word));
}

/** "Send it back" */
function isSentBack(words: readonly string[], at: number): boolean {
  return SEND.has(words[at] ?? '') && words.slice(at + 1, at + 1 + NEAR).some((word) => BACK.has(word));
}

/** Behind a word of wishing, or said as the first thing and of something: "return the blue dress". */
function isWished(words: readonly string[], at: number): boolean {
  if (isAsked(words, at)) return false;
  if (words.slice(Math.max(0, at - BETWEEN), at).some((word) => WISHES.has(word))) return true;
  if (words.some((word) => STATES.has(word))) return false;
  const isFirst = words.slice(0, at).every((word) => FIRST.has(word));
  return isFirst && words.slice(at + 1, at + 4).some((word) => PIECES.has(word) || /^\d{4,8}$/.test(word));
}

/** A word that asks stands before it, or names the rule: "how can I return this", "return policy". */
function isAsked(words: readonly string[], at: number): boolean {
  return words.slice(0, at).some((word) => ASKS.has(word)) || ASKS.has(words[at + 1] ?? '');
}

function holds(words: readonly string[], all: readonly (readonly string[])[]): boolean {
  return all.some((phrase) => words.some((_, at) => phrase.every((word, more) => words[at + more] === word)));
}
