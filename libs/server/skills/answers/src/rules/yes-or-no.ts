import { foldWords } from '../language/fold-words';
import { phrases } from './lexicon';

/** A longer text says more than yes or no. */
const MOST_WORDS = 8;

/** Polite and small words, also those within phrases such as "do it": they say neither. */
const BESIDE: ReadonlySet<string> = new Set(
  phrases(
    'please | pls | thanks | thank you | it | the | order | my | this | that | i | want | to | so | just | now | por favor | gracias | lo | el | pedido | este | mi | quiero | obrigado | obrigada | o | esse | meu | quero | कृपया | धन्यवाद | इसे | ऑर्डर | करें | करो | please ji | من فضلك | شكرا | الطلب | svp | s il vous plait | merci | la | commande | ma | cette | le | veux | je | y | de',
  ).flatMap(foldWords),
);

const YES = wordsIn(
  'yes | yeah | yea | yep | yup | sure | ok | okay | confirm | confirmed | correct | right | definitely | absolutely | do it | go ahead | cancel | si | claro | vale | dale | confirmo | correcto | adelante | hazlo | cancelalo | cancelar | sim | pode | isso | certo | com certeza | cancela | cancele | हाँ | हां | हा | जी | ठीक है | कर दो | कर दीजिए | रद्द | haan | han | ha ji | ji | theek hai | kar do | radd | نعم | ايوه | أيوه | اجل | أجل | تمام | اكيد | موافق | الغه | إلغاء | oui | ouais | d accord | bien sur | allez y | vas y | annuler | annulez | annule | je confirme',
);
const NO = wordsIn(
  'no | nope | nah | never mind | nevermind | forget it | dont | do not | keep | leave | not | não | nao | deixa | manter | mantenha | mantenerlo | mantener | dejalo | नहीं | नही | मत | रहने दो | रहने दें | nahi | nahin | mat | rehne do | لا | كلا | ابقه | أبقِه | non | laissez | garder | gardez | pas',
);
function wordsIn(list: string): ReadonlySet<string> {
  return new Set(
    phrases(list)
      .flatMap(foldWords)
      .filter((word) => !BESIDE.has(word)),
  );
}

/** A text that says yes or no and nothing else, in any of our languages; null for all that says more, or both. Pure. */
export function yesOrNo(text: string): 'yes' | 'no' | null {
  const words = foldWords(text);
  if (words.length === 0 || words.length > MOST_WORDS) return null;
  const no = words.some((word) => NO.has(word));
  const yes = words.some((word) => YES.has(word));
  const known = words.every((word) => NO.has(word) || YES.has(word) || BESIDE.has(word));
  if (!known || no === yes) return null;
  return yes ? 'yes' : 'no';
}

/** Whether words only go with an answer, as "please" does. */
export function saysNeither(words: readonly string[]): boolean {
  return words.every((word) => BESIDE.has(word) && !YES.has(word) && !NO.has(word));
}
