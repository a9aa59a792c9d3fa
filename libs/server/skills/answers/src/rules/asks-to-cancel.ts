import { foldWords } from '../language/fold-words';
import { phrases, wordsIn } from './lexicon';

/** So many words before and behind a wish may take it back: "please do not cancel it", "cancel mat karo". */
const BEFORE = 3;
const BEHIND = 2;

const CANCEL = wordsIn(
  'cancel | cancelling | canceling | cancelar | cancelarlo | cancelarla | cancelen | cancela | cancelad | cancele | cancelem | anular | anularlo | anularla | anulen | anula | anule | annuler | annulez | annule | annuler | रद्द | कैंसिल | कैंसल | radd | إلغاء | الغاء | لإلغاء | لالغاء | بإلغاء | الغاءه | إلغائه | ألغي | الغي | ألغوا | الغوا | ألغيه | الغوه | ألغ | الغ',
);
/** Ordered without meaning to: nothing else is wished than that it does not come. */
const MISTAKEN = phrases(
  'ordered by mistake | ordered twice | ordered it twice | pedido por error | pedí por error | pedí dos veces | pedi por engano | pedi duas vezes | commandé par erreur | commandé deux fois | galti se order | गलती से ऑर्डर | طلبت بالخطأ | طلبت مرتين',
).map(foldWords);
const DENIED = wordsIn(
  'no | not | dont | never | wont | didnt | não | nao | ne | n | pas | नहीं | नही | मत | nahi | nahin | mat | لا | لم | لن',
);
/** What is cancelled is none of the orders. */
const OTHER = wordsIn(
  'subscription | account | membership | newsletter | appointment | policy | fee | fees | return | refund | suscripción | cuenta | política | assinatura | conta | taxa | abonnement | compte | politique | frais | اشتراك | حساب',
);

/** Whether a text asks to cancel an order and does not take it back. What it also asks for, others read. Pure. */
export function asksToCancel(text: string): boolean {
  const words = foldWords(text);
  if (words.some((word) => OTHER.has(word))) return false;
  if (
    MISTAKEN.some((phrase) => words.some((_, at) => phrase.every((word, more) => words[at + more] === word)))
  ) {
    return true;
  }
  const wishes = words.flatMap((word, at) => (CANCEL.has(word) ? [at] : []));
  return wishes.length > 0 && wishes.every((at) => !isDenied(words, at));
}

function isDenied(words: readonly string[], at: number): boolean {
  return words.slice(Math.max(0, at - BEFORE), at + BEHIND + 1).some((word) => DENIED.has(word));
}
