import type { Language } from '@feelori/skills/tools';
import { phrases } from './lexicon';

/** The words of one language on a parcel that is said to have come; compared folded and as whole words. */
export interface CamePhrases {
  /** Somebody says that it came. */
  delivered: readonly string[];
  /** Before `delivered` they make it a question, a wish or a denial: "should be delivered", "no fue entregado". */
  doubts: readonly string[];
  /** Likewise behind it. */
  doubtsBehind: readonly string[];
  /** The customer does not have it. */
  missing: readonly string[];
  /** Likewise beside `delivered` alone; else they may ask for any parcel: "where is it". */
  missingBeside: readonly string[];
  /** Say that something was ordered, or was to be brought. */
  ordered: readonly string[];
}

/** What people write of a parcel that is said to have come. */
export const CAME_PHRASES: Readonly<Record<Language, CamePhrases>> = {
  en: {
    delivered: phrases(
      'delivered | deliverd | delievered | dilivered | delivery complete | delivery completed | delivery confirmed | says it arrived | says arrived | says its arrived | says it has arrived | says received | marked as received | handed over | handed to | left at | left with | left on | signed for | dropped off | dropped it off | left it at | left it on | left it with | proof of delivery',
    ),
    doubts: phrases(
      'not | never | isnt | wasnt | hasnt | havent | werent | arent | wont | be | should | will | would | when | if | until | supposed | expected | cant | didnt | undelivered',
    ),
    doubtsBehind: [],
    missing: phrases(
      'only got one | only got half | only received one | only received half | only received part | only one came | only one arrived | only half | got only one | received only one | only part of | rest of my order | other half of | never got | never received | never recieved | never came | never arrived | never showed | never turned up | never reached | never had | never saw | never delivered | didnt get | did not get | dint get | didnt receive | did not receive | didnt recieve | didnt come | did not come | didnt arrive | did not arrive | didnt reach | did not reach | havent got | have not got | havent gotten | havent received | have not received | havent recieved | not received | not recieved | hasnt arrived | has not arrived | hasnt come | has not come | hasnt reached | not reached | not arrived | nothing came | nothing arrived | nothing has | nothing here | nothing there | nothing is here | nothing at my | nothing at the | nothing in my | nothing in the | nothing on my | nothing outside | nothing was there | nothing was delivered | theres nothing | there is nothing | there was nothing | received nothing | got nothing | have nothing | nothing yet | still nothing | isnt here | is not here | aint here | not here | dont have it | do not have it | dont have them | dont have the | dont have my | not with me | no package | no parcel | no box | no sign of | not at my door | didnt show up | did not show up | didnt turn up | nobody delivered | no one delivered | wasnt delivered | was not delivered | not been delivered | not delivered | not yet delivered | not yet been delivered | hasnt been delivered | isnt delivered | it is missing | its missing | parcel is missing | package is missing | gone missing | went missing',
    ),
    missingBeside: phrases(
      'where is | wheres | where are | but where | cant find | cannot find | can not find | couldnt find | cant see | dont see | do not see | havent seen | have not seen | didnt see | nowhere | no where | not true | isnt true | is false | a lie | lying | lies | not correct | incorrect | i was home | was home | was at home | been home | at home all day | home all day | nobody came | no one came | nobody rang | no one rang | nobody knocked | lost | stolen | stole | missing | not me | wasnt me | wrong house | wrong address | wrong door | someone else | somebody else | nothing | not there | isnt there | no delivery | no order | not in my | not on my | not at',
    ),
    ordered: phrases(
      'only got one | only got half | only received one | only received half | only received part | only one came | only one arrived | only half | got only one | received only one | only part of | rest of my order | other half of | i ordered | we ordered | i bought | we bought | i purchased | ive ordered | ive bought | i have ordered | i have bought | i got from you | ordered a | ordered an | ordered the | ordered my | ordered it | ordered some | ordered on | ordered last | ordered this | ordered these | ordered yesterday | just ordered | already ordered',
    ),
  },
  es: {
    delivered: phrases(
      'entregado | entregada | entregados | entregadas | entregaron | se entregó | lo dejaron | la dejaron | lo dejé en | firmado por | recibido por | consta como recibido',
    ),
    doubts: phrases(
      'no | nunca | sin | ser | será | serán | sera | debía | debería | tenía | tendría | cuándo | si | falta | por',
    ),
    doubtsBehind: [],
    missing: phrases(
      'solo llegó uno | solo llegó una | solo me llegó | sólo me llegó | solo recibí | sólo recibí | solo me llegaron | falta el resto | falta la mitad | falta el | falta la | falta mi | no recibí | no lo recibí | no la recibí | no los recibí | no las recibí | no he recibido | no lo he recibido | no la he recibido | no los he recibido | no hemos recibido | nunca recibí | nunca lo recibí | nunca la recibí | nunca he recibido | nunca llegó | nunca me llegó | nunca llegaron | nunca me llegaron | nunca ha llegado | nunca apareció | nunca vino | no llegó | no me llegó | no llegaron | no me llegaron | no ha llegado | no me ha llegado | no han llegado | no me han llegado | no nos ha llegado | no me llega | nada me ha llegado | no tengo nada | no lo tengo | no la tengo | no los tengo | no las tengo | no tengo el | no tengo mi | no hay nada | no había nada | nada llegó | nada ha llegado | no vino | no ha venido | no aparece | no apareció | no me dieron | no me lo dieron | no me entregaron | no me lo entregaron | no me han entregado | no me lo han entregado | no entregado | no ha sido entregado | no fue entregado | no está entregado | sin entregar | sin recibir | sin recibirlo | no está aquí | aquí no está | aquí no hay | no lo tenemos | a mí no me | ni rastro | sigue sin llegar | todavía nada | aún nada | sigo sin nada',
    ),
    missingBeside: phrases(
      'dónde está | dónde quedó | dónde | no lo encuentro | no encuentro | no lo veo | no veo | por ningún lado | en ningún lado | en ninguna parte | por ninguna parte | es mentira | mentira | es falso | no es cierto | no es verdad | estuve en casa | he estado en casa | estaba en casa | nadie vino | nadie ha venido | no vino nadie | nadie tocó | nadie llamó | robaron | robado | perdido | extraviado | nada | aquí no | no está | otra persona | otra dirección | no fui yo',
    ),
    ordered: phrases(
      'solo llegó uno | solo llegó una | solo me llegó | sólo me llegó | solo recibí | sólo recibí | solo me llegaron | pedí | he pedido | hice un pedido | compré | he comprado | encargué | ordené | pedimos | compramos',
    ),
  },
  pt: {
    delivered: phrases(
      'entregue | entregues | entregaram | entregado | foi recebido por | recebido por | consta como recebido | deixaram na | deixaram no | deixado na | deixado no | assinado por',
    ),
    doubts: phrases(
      'não | nao | n | nunca | nem | sem | ser | será | serão | devia | deveria | era | quando | se | falta',
    ),
    doubtsBehind: [],
    missing: phrases(
      'só chegou um | só chegou uma | só veio um | só veio uma | só recebi | chegou só | veio só | falta o resto | falta a metade | falta o | falta a | falta meu | falta minha | não recebi | n recebi | não recebemos | nunca recebi | nunca recebemos | não chegou | n chegou | não chegaram | nunca chegou | nunca chegaram | não me chegou | não tenho nada | não está aqui | não tá aqui | não está comigo | não tá comigo | não veio | nunca veio | não tem nada | não tinha nada | não há nada | nada chegou | nada aqui | não apareceu | nunca apareceu | não me entregaram | não entregaram | não foi entregue | não entregue | nunca foi entregue | ninguém me entregou | ninguém entregou | sem receber | não recebido | ainda não tenho | não está em casa | não está na minha | até agora nada | nada até agora | ainda nada | nada ainda | não tenho o pedido | não tenho a encomenda | não peguei',
    ),
    missingBeside: phrases(
      'cadê | onde está | onde tá | onde | não achei | não encontro | não encontrei | não acho | não vi | não vejo | em lugar nenhum | em nenhum lugar | é mentira | mentira | é falso | não é verdade | estava em casa | estive em casa | fiquei em casa | ninguém veio | ninguém tocou | ninguém recebeu | não fui eu | roubaram | roubado | roubada | sumiu | perdido | perdida | extraviado | extraviada | nada | não está | não tá | outra pessoa | outro endereço',
    ),
    ordered: phrases(
      'só chegou um | só chegou uma | só veio um | só veio uma | só recebi | chegou só | veio só | pedi | encomendei | comprei | fiz um pedido | fiz uma compra | compramos | pedimos',
    ),
  },
  hi: {
    delivered: phrases(
      'डिलीवर | डिलिवर | डेलिवर | डिलीवर्ड | डिलिवर्ड | डिलीवरी हो गई | डिलीवरी हो गयी | डिलीवरी हो चुकी | पहुंचा दिया | पहुंच गया | पहुंच गई | deliver ho | deliver hua | deliver dikha | deliver bata | deliver likha | deliver bol | deliver kar diya | delivery ho gayi | delivery ho gai | delivery ho chuki | pahuncha diya | pahunch gaya | pahunch gya',
    ),
    doubts: phrases('कब | kab | नहीं | नही | nahi | nahin | nhi | होगा | होगी | hoga | hogi | agar | अगर'),
    doubtsBehind: phrases(
      'कब | kab | नहीं | नही | nahi | nahin | nhi | होगा | होगी | hoga | hogi | kya | क्या',
    ),
    missing: phrases(
      'ek hi aaya | ek hi mila | sirf ek aaya | sirf ek mila | aadha order | adha order | एक ही आया | एक ही मिला | सिर्फ एक | आधा ऑर्डर | baki kab | baaki kab | बाकी कब | नहीं मिला | नहीं मिली | नहीं मिले | नही मिला | नही मिली | नही मिले | मिला नहीं | मिली नहीं | मिला ही नहीं | मिली ही नहीं | नहीं आया | नहीं आई | नहीं आयी | नहीं आए | नही आया | नही आई | आया नहीं | आया ही नहीं | आई नहीं | नहीं पहुंचा | नहीं पहुंची | नही पहुंचा | पहुंचा नहीं | पहुंची नहीं | पहुंचा ही नहीं | कुछ नहीं मिला | कुछ नहीं आया | कुछ भी नहीं | मेरे पास नहीं | प्राप्त नहीं | रिसीव नहीं | nahi mila | nahi mili | nahi mile | nahin mila | nahin mili | nhi mila | nhi mili | nhi mile | nai mila | mila nahi | mila hi nahi | mila nhi | mili nahi | mili hi nahi | nahi aaya | nahi aya | nahi aayi | nahi ayi | nahin aaya | nhi aaya | nhi aya | nhi aayi | aaya nahi | aya nahi | aaya hi nahi | aya hi nahi | aaya nhi | nahi pahuncha | nahi pahucha | nahi pahunchi | pahuncha nahi | pahuncha hi nahi | kuch nahi | kuch nhi | kuch bhi nahi | kuch bhi nhi | mere paas nahi | mere pas nahi | receive nahi | receive nhi | recieve nahi | received nahi | deliver nahi | deliver nhi | delivered nahi | delivery nahi | डिलीवर नहीं | डिलीवरी नहीं',
    ),
    missingBeside: phrases(
      'कहां है | कहां | kahan hai | kaha hai | kahan | kidhar | झूठ | jhooth | jhoot | jhuth | गलत है | galat hai | घर पर था | घर पर थी | ghar pe tha | ghar par tha | चोरी | chori | खो गया | kho gaya | गायब | gayab | नहीं है | nahi hai | nhi hai | koi nahi aaya | कोई नहीं आया | किसी और को | kisi aur ko',
    ),
    ordered: phrases(
      'ek hi aaya | ek hi mila | sirf ek aaya | sirf ek mila | aadha order | adha order | एक ही आया | एक ही मिला | सिर्फ एक | आधा ऑर्डर | baki kab | baaki kab | बाकी कब | ऑर्डर किया | ऑर्डर की | ऑर्डर किए | मंगवाया | मंगवाए | मंगाए | खरीदे | मंगवाई | मंगाया | मंगाई | खरीदा | खरीदी | order kiya | order ki thi | order kiye | mangwaya | mangwayi | mangaya | mangayi | kharida | kharidi | deliver nahi | deliver nhi | delivered nahi | delivery nahi | डिलीवर नहीं | डिलीवरी नहीं',
    ),
  },
  ar: {
    delivered: withAnd(
      'تم التسليم | تم تسليم | تم تسليمه | تم تسليمها | تم التوصيل | تم توصيل | تم توصيله | تم توصيلها | تم الاستلام | تم استلامه | تم استلامها | تسلم | مسلم | مسلمة | وصلت الشحنة | اتسلم | اتسلمت | تسلمت | توصل | سلمتوه | سلموه | delivered',
    ),
    doubts: withAnd('لم | ما | لن | متى | هل | إذا | اذا | مش | مو | غير | لا'),
    doubtsBehind: [],
    missing: withAnd(
      'وصلني واحد | وصل واحد | وصلتني قطعة واحدة | وصلني جزء | وصلني نصف | نصف الطلب | باقي الطلب | وصلتني واحدة | لم يتم التسليم | لم يتم التوصيل | لم يتم توصيله | لم يتم تسليمه | ما تم التسليم | ما تم التوصيل | لم يصل | لم يصلني | لم يصلنا | لم تصل | لم تصلني | لم أستلم | لم استلم | لم أستلمه | لم استلمه | لم أستلمها | لم استلمها | لم أتسلم | لم اتسلم | لم أستلم شيئا | لم يأت | لم يأتني | لم يسلم | لم يسلمني | لم أحصل | لم احصل | لم يصلني شيء | لم نستلم | ما وصل | ما وصلني | ما وصلنا | ما وصلت | ما وصلتني | ما وصلش | ما وصلنيش | ماوصل | ماوصلني | ماوصلش | ماوصلنيش | موصلش | موصلنيش | ما جاني | ما جا | ما اجا | ما إجا | ما اجاني | مجاش | ماجاش | مجاليش | ما استلمت | ما استلمته | ما استلمتها | ما استلمتش | ما استلمناه | مااستلمت | مااستلمته | مستلمتش | مستلمتوش | ما تسلمت | ما سلموني | ما في شي | مافي شي | ما في شيء | لا يوجد شيء | لا شيء وصل | مفيش حاجة | ليس عندي | ليس معي | ما عندي شي | مو عندي | مش عندي | مش معايا | مو موجود',
    ),
    missingBeside: withAnd(
      'أين | اين | وين | وينه | وينها | فين | فينه | ما لقيت | ما لقيته | مالقيت | مالقيته | لم أجد | لم اجد | لم أجده | ما شفت | ما شفته | سرق | مسروق | ضاع | ضاعت | مفقود | مفقودة | كذب | كذبة | غير صحيح | مو صحيح | مش صحيح | كنت في البيت | كنت بالبيت | كنت في المنزل | لم يأت أحد | ما جا أحد | ما حد جا | محدش جه | شخص آخر | شخص ثاني | غير موجود | مش موجود | لا شيء',
    ),
    ordered: withAnd(
      'وصلني واحد | وصل واحد | وصلتني قطعة واحدة | وصلني جزء | وصلني نصف | نصف الطلب | باقي الطلب | وصلتني واحدة | طلبت | طلبته | طلبتها | اشتريت | اشتريته | اشتريتها | طلبنا | لم يتم التسليم | لم يتم التوصيل | لم يتم توصيله | لم يتم تسليمه | ما تم التسليم | ما تم التوصيل',
    ),
  },
  fr: {
    delivered: phrases(
      'livré | livrée | livrés | livrées | remis | remise | distribué | distribuée | déposé | déposée | livraison effectuée | livraison faite | livraison terminée | signé par | réceptionné',
    ),
    doubts: phrases(
      'pas | jamais | être | sera | seront | serait | devait | devrait | doit | quand | si | non | avant | sans | encore | aurait',
    ),
    doubtsBehind: [],
    missing: phrases(
      'reçu qu un | reçu qu une | reçu qu une partie | reçu que | seulement reçu | arrivé qu un | le reste de ma commande | la moitié de ma commande | manque le | manque la | manque ma | manque mon | rien reçu | n ai pas reçu | pas reçu | pas reçue | pas reçus | pas reçues | pas encore reçu | pas encore reçue | toujours pas reçu | toujours pas reçue | jamais reçu | jamais reçue | jamais reçus | jamais arrivé | jamais arrivée | jamais arrivés | jamais venu | jamais venue | jamais eu | jamais vu | pas arrivé | pas arrivée | pas arrivés | pas arrivées | pas encore arrivé | pas encore arrivée | rien n est arrivé | rien est arrivé | rien n est là | pas là | pas eu | rien eu | rien chez | rien ici | rien dans | rien devant | rien à la | rien à ma | rien trouvé | rien du tout | je ne l ai pas | je l ai pas | on ne l a pas | pas chez moi | pas entre mes mains | toujours rien | mais rien | et rien | rien pour l instant | pas en ma possession | pas livré | pas livrée | pas été livré | pas été livrée | pas encore livré | pas encore livrée | pas encore été livrée | pas encore été livré | jamais livré | jamais livrée | jamais été livré | jamais été livrée',
    ),
    missingBeside: phrases(
      'où est | où sont | où | introuvable | nulle part | pas trouvé | trouve pas | ne trouve | vois pas | personne n est venu | personne n est passé | personne est venu | personne n a sonné | personne n a | c est faux | faux | pas vrai | mensonge | étais chez moi | étais à la maison | étais là | perdu | perdue | volé | volée | disparu | rien | quelqu un d autre | pas moi | mauvaise adresse | mauvaise personne',
    ),
    ordered: phrases(
      'reçu qu un | reçu qu une | reçu qu une partie | reçu que | seulement reçu | arrivé qu un | le reste de ma commande | la moitié de ma commande | j ai commandé | ai commandé | avons commandé | j ai acheté | ai acheté | ai achetée | ai achetés | ai achetées | ai commandée | ai commandés | ai commandées',
    ),
  },
};

/** Arabic writes its "and" onto the next word. */
function withAnd(list: string): string[] {
  return phrases(list).flatMap((phrase) => [phrase, `و${phrase}`]);
}
