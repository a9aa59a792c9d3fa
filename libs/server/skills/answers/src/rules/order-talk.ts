import { phrases } from './lexicon';

/** What people write of an order, a parcel or money that comes back, in our languages; compared folded and as whole words. */
export const ORDER_TALK: readonly string[] = [
  'order | orders | ordered | parcel | package | shipment | purchase | purchased | shipped | dispatched | sent out | been sent | was sent | you sent | left yet | it left | has left | delivered | arrived | arrive | arriving | arrives | come yet | came | reach | reached | get here | got here | here yet | still not here | on its way | on the way | tracking | track | courier | carrier | customs | lost | stuck | delayed | delay | late | missing | still waiting | wismo | refund | refunded | neighbour | neighbor | where is | wheres | status | any news | any update | updates on | update on | update for | what happened | whats happening | whats up with | going on with | check on | look into | look up | follow up | nothing yet | still nothing | didnt get | never got',
  'pedido | pedidos | orden | paquete | compra | encargo | enviado | enviada | enviaron | enviasteis | salió | ha salido | sale ya | despachado | despacharon | entregado | entregada | entregaron | llegó | llegado | llega | llegan | llegará | llegar | en camino | rastreo | rastrear | seguimiento | número de guía | transportista | correos | aduana | retrasado | retraso | demora | tarda | atrasado | perdido | perdida | extraviado | reembolso | reembolsado | reembolsaron | qué pasó | qué pasa con | qué hay de | noticias | novedades | estado | dónde | cuándo viene',
  'encomenda | pacote | enviaram | mandaram | mandou | saiu | despacharam | postado | postaram | entregue | entregaram | chegou | chegaram | chega | chegam | chegar | a caminho | rastreio | rastreamento | transportadora | correios | atraso | extraviada | sumiu | estorno | estornado | estornaram | reembolsaram | o que houve | o que aconteceu | notícia | situação | cadê | onde',
  'bheja | bheji | bhej diya | bhej di | nikla | nikal gaya | aaya | aya | aayega | ayega | aaega | aa gaya | pahuncha | pahunchega | pahucha | mila | milega | dispatch | deliver | paisa wapas | paise wapas | kidhar | kahan | kahaan | kaha | kya hua | kab | update | भेजा | भेजी | निकला | आया | आएगा | आयेगा | पहुंचा | पहुंचेगा | मिला | मिलेगा | डिस्पैच | डिलीवर | शिप | ट्रैक | रिफंड | ऑर्डर | पार्सल | कहां | किधर | स्टेटस | स्थिति | क्या हुआ | कब | अपडेट',
  'شحن | شحنه | شحنها | شحنتم | شحنتوا | شحنتوه | انشحن | أرسلتم | ارسلتم | ارسلتوا | أرسل | ارسل | بعثتوا | خرج | طلع | وصل | وصلت | يوصل | توصل | يصل | هيوصل | تتبع | التتبع | الشحنة | شحنة | متأخر | تأخر | اتأخر | ضاع | استرداد | استرجاع المبلغ | المبلغ | طلب | طلبي | الطلب | طرد | طردي | الطرد | صار | حصل | أين | اين | وين | فين | حالة | أخبار | اخبار',
  'commande | colis | expédié | expédiée | envoyé | envoyée | parti | partie | livré | livrée | arrivé | arrivée | arrive | arrivent | arrivera | en route | suivi | transporteur | douane | retard | perdu | perdue | remboursement | remboursé | remboursée | nouvelles | des news | statut | où en est | où est | qu est devenu | qu en est il | que devient | qu est ce qui se passe',
].flatMap(phrases);

/** Money that came back or should; "return" alone may ask for the rules of returns. */
export const REFUND_TALK: readonly string[] = [
  'refund | refunded | refunds | money back',
  'reembolso | reembolsado | reembolsaron | dinero de vuelta',
  'estorno | estornado | reembolsaram | dinheiro de volta',
  'रिफंड | रिफ़ंड | पैसे वापस | paise wapas | paisa wapas',
  'استرداد | المبلغ المسترد | استرجاع المبلغ | فلوسي',
  'remboursement | remboursé | remboursée',
].flatMap(phrases);

/** Beside "return" they ask how far it is. */
export const STATE_TALK: readonly string[] = [
  'status | any news | any update | update | received | receive | processed | approved | got my return',
  'estado | recibieron | recibido | procesado | situação | receberam | recebido | processado',
  'स्टेटस | mila kya | मिला क्या | حالة | وصلكم | استلمتم | statut | où en est | reçu | traité',
].flatMap(phrases);

/** Right before a number they make it a size, a place, a price or a day. */
export const NO_ORDER_BEFORE: readonly string[] = [
  'size | sizes | sized | age | aged | under | over | below | above | than | budget | at | live | street | pincode | pin | zip | zipcode | postcode | code | model | version | iso | year | upto | max | min | only | rs | spend | spent',
  'talla | tamaño | edad | hasta | a | cp | postal | calle | avenida | modelo | año | desde | bajo',
  'tamanho | manequim | até | cep | rua | ano | numero',
  'साइज | साइज़ | पिन | पिनकोड | साल | मॉडल | saiz',
  'مقاس | قياس | حتى | شارع | موديل | سنة | عام | بريدي | الرمز',
  'taille | pointure | à | au | rue | avenue | modèle | année | dès | depuis | jusqu',
].flatMap(phrases);

/** Likewise within a few words before it. */
export const NO_ORDER_NEAR: readonly string[] = [
  'paid | pay | paying | total | cost | costs | price | worth | charged | charge | spent | call | phone | mobile | whatsapp | postcode | zip | zipcode | pincode | pin | postal | ends | ending | digits | live | collection | edition | code',
  'pagué | pagado | pagar | precio | cuesta | cobraron | teléfono | celular | móvil | código | termina | últimos | llámame | calle | avenida',
  'paguei | preço | custa | cobraram | telefone | celular | cep | termina | rua | liga',
  'कीमत | दिए | फोन | पिन | पिनकोड | kimat | diye',
  'دفعت | سعر | السعر | هاتف | هاتفي | الهاتف | جوال | جوالي | الرمز | البريدي | شارع',
  'payé | prix | coûte | débité | téléphone | portable | code | postal | rue | termine | derniers | appelez',
].flatMap(phrases);

/** With "to" before a number they make it a place. */
export const SENDING: readonly string[] = [
  'arrive | arrives | order | parcel | package | ship | ships | shipping | deliver | delivers | delivery | send | address | change | it',
  'envío | envían | entregan | dirección | entregam | enviam | endereço | livrez | livraison | adresse',
].flatMap(phrases);

/** Right behind a number they count it, or make it a street's. */
export const NO_ORDER_BEHIND: readonly string[] = [
  'street | st | road | rd | avenue | ave | drive | lane | blvd | pieces | pcs | items | units | people | thread | gsm | ml | gb | watt | watts | volt | mah | collection | edition | season | off | points | times',
  'piezas | unidades | personas | puntos | peças | pessoas | pontos | pièces | unités | personnes | points | टुकड़े | लोग | قطعة | قطع | شخص | نقطة',
].flatMap(phrases);

/** Where an address is written, longer numbers are postcodes. */
export const STREETS: readonly string[] = [
  'street | st | road | rd | avenue | ave | lane | drive | blvd | boulevard | calle | avenida | rua | rue | شارع | मार्ग | गली',
].flatMap(phrases);

/** Before a year: months, and "in" and "of". */
export const BEFORE_YEAR: readonly string[] = [
  'from | since | of | in | last | january | february | march | april | may | june | july | august | september | october | november | december | jan | feb | mar | apr | jun | jul | aug | sep | sept | oct | nov | dec',
  'de | en | desde | enero | febrero | marzo | abril | mayo | junio | julio | agosto | septiembre | octubre | noviembre | diciembre | em | janeiro | fevereiro | março | maio | junho | julho | setembro | outubro | novembro | dezembro | depuis | janvier | février | mars | avril | mai | juin | juillet | août | septembre | octobre | novembre | décembre | सन | साल | عام | سنة | في',
].flatMap(phrases);

/** With these they ask for the rules of returns, not where their money is. */
export const ASKS_FOR_RULES: readonly string[] = [
  'policy | policies | how | can | could | may | if | possible | allowed | within | days | window',
  'política | políticas | cómo | puedo | podría | se puede | si | plazo | días | como | posso | pode | se | prazo | dias',
  'नीति | कैसे | सकता | सकती | अगर | kaise | sakta | sakti | agar | سياسة | كيف | هل يمكن | ممكن | إذا | اذا | politique | comment | puis je | peut on | peux | si | délai | jours',
].flatMap(phrases);

/** Where nothing else is said but these, a number is an order's, also among words of wishing: "I want to know if 1003 came". */
export const ASKS_TO_KNOW: readonly string[] = [
  'know | see | tell | check | update | please | yet | already | today | saber | decir | ver | ya | hoy | todavía | já | hoje | dizer | जानना | पता | बता | janna | pata | batao | أعرف | اعرف | معرفة | savoir | dire | déjà',
].flatMap(phrases);
