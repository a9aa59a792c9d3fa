import { type Lexicon, phrases } from './lexicon';

const WHO =
  '(?:human|humans|person|people|someone|somebody|agent|rep|representative|operator|manager|staff|team|support|employee)';
const HOW = '(?:real |live |actual |human |other |different |customer |support |sales |service )*';

/** English. */
export const EN: Lexicon = {
  stop: phrases(
    'stop | stopp | stpo | sotp | стоп | stopall | unsubscribe | opt out | optout | no more messages | remove me | dont message me | do not message me | dont text me | do not text me | dont contact me | do not contact me | dont write to me | do not write to me | leave me alone | no more texts | end | quit',
  ),
  stopBeside: phrases(
    'please | pls | now | it | this | me | all | messages | message | messaging | sending | texting | writing | from | to | the | these | your | list | i | want | just | any | more | and | again | anymore | ever',
  ),
  start: phrases('start | unstop | subscribe | opt in | resume | start again | start over'),
  person: phrases(
    'human | person | agent | representative | operator | human being | customer service | customer support | customer care | human agent | live agent | live chat | support agent',
  ),
  beside: phrases(
    'please | pls | a | an | the | real | live | actual | i | id | im | need | want | would | like | to | talk | speak | chat | with | me | us | can | could | you | may | let | connect | transfer | get | give | now | hi | hello | hey | just | my | with | for | ok | yes | thanks | have | having | make | be | talking | speaking | chatting | connected | transferred',
  ),
  askPerson: [
    new RegExp(
      ` (?:talk|speak|chat|connect|transfer|escalate|put|pass|hand|call) (?:me |us |this |through |over |back |on )*(?:to |with )(?:a |an |the |any |some |your |one of your )*${HOW}${WHO} `,
    ),
    / (?:need|want|get|give|prefer|like) (?:me |us |to have )?(?:a |an |some )*(?:real |live |actual |human )+(?:human|person|agent|being|operator|representative|rep) /,
    / (?:real|live|actual) (?:human|person|agent) /,
    / (?:need|want) (?:a |an )?(?:agent|representative|operator) /,
  ],
  no: phrases('no'),
  not: phrases('dont | do not | not | never | without | no need'),
  notBehind: [],
  greeting: phrases(
    'hi | hello | hey | hiya | yo | howdy | greetings | good morning | good afternoon | good evening | good day | hi there | hello there | hey there',
  ),
  thanks: phrases(
    'thanks | thank you | thank u | thx | ty | cheers | many thanks | appreciate it | thank you so much',
  ),
  orderStatus: phrases(
    'wismo | my stuff | my things | my items | my goods | my purchase | update on my | news on my | news about my | where is my order | wheres my order | order status | status of my order | track my order | track order | tracking | track my | my order | my package | my parcel | my delivery | where is my | wheres my | my shipment | the order i placed | order number | has my order | hasnt arrived | not arrived | when will it arrive | track it | has not arrived | havent received | not received | delivery status | parcel has | been waiting | still waiting | is late | are late | is so late | running late | is overdue | hasnt come | has not come | hasnt shown up | never came | never arrived | when did i order | did i order the | who is delivering | who delivers it | where are my | delivery so slow | so late | why late | taking so long | takes so long',
  ),
  orderList: phrases(
    'did i buy | i buy in | have i bought | i bought last | my order history | my orders | all orders | order history | past orders | previous orders | list orders | recent orders | did i order last | what did i order | what i ordered | have i ordered | i have ordered | ive ordered | my purchases | previous purchases | past purchases | purchase history | my last order | my latest order | my return | my returns | return status | status of my return | status of the return | my exchange',
  ),
  orderNoun: phrases('order | package | parcel | orders | packages | parcels'),
  beforeOrderName: phrases(
    'number | numbers | no | nr | num | id | ref | reference | code | with | is | was | the | my | n°',
  ),
  askOrder: phrases(
    'when do you ship | when are you shipping | when did you ship | check | check on | what happened to | what about order | where is | wheres | track | tracking | tracking for | tracking of | status | status of | status for | news on | news of | update on | update for | follow up on | when will | when does | when is',
  ),
  behindOrder: phrases(
    'shipped | been shipped | been sent | been dispatched | dispatched | been delivered | delivered | arrived | arriving | arrive | out for delivery | on its way | on the way | going to arrive | late | delayed | get here | still not here',
  ),
  besideOrderName: phrases(
    'hey | hii | hlo | sir | madam | so | well | check | can | could | you | me | for me | it | its | this | that | please | pls | thanks | thank you | here | hi | hello | yes | ok | and | where | wheres | is | track | tracking | status | any | news | update | on',
  ),
  proof: phrases(
    'postcode | post code | zip code | my zip | zip is | postal code | last four | last 4 | ends in | ending in | ends with | ending with | phone number | mobile number',
  ),
  returns: phrases(
    'can i swap | swap it | swap my | swap the | return | returns | returning | refund | refunds | exchange | exchanges | send back | send it back | send this back | send them back | money back | return policy | refund policy | doesnt fit | does not fit | didnt fit | did not fit | refundable | returnable | exchangeable',
  ),
  shipping: phrases(
    'shipping | delivery time | delivery cost | delivery costs | delivery fee | how long does delivery | how long delivery | how much is delivery | how fast is delivery | delivery take | delivery takes | how long is delivery | do you deliver | do you ship | ship to | deliver to | postage | shipping cost | shipping to | delivery to',
  ),
  price: phrases('how much | price | prices | cost | costs | pricing'),
  size: phrases(
    'smaller | bigger | larger | size | sizes | sizing | fit | in xs | in s | in m | in l | small | medium | large | xl | xs | xxl | which colors | colours | colors',
  ),
  search: phrases(
    'show | find | search | looking for | look for | do you have | do you sell | have you got | got any | any | want | buy | need | browse | recommend | suggest | see',
  ),
  limit: phrases(
    'under | below | less than | up to | at most | max | maximum | cheaper than | within | not more than | no more than | not over | budget of | budget is | budget | lower than',
  ),
  limitAfter: phrases('or less | max | maximum | at most | or under | tops'),
  least: phrases(
    'over | above | more than | at least | not less than | no less than | not under | not below | minimum | min | starting at | starting from | upwards of | higher than | more expensive than | pricier than | exceeding',
  ),
  leastAfter: phrases(
    'or more | and up | and above | or above | and over | or over | upwards | at least | minimum',
  ),
  around: phrases('around | about | approximately | approx | roughly | circa'),
  between: phrases('between | price range | range of | in the range of | ranging from | anywhere from'),
  fromTo: phrases('from'),
  rangeJoin: phrases('and | to | till | until | up to | or'),
  otherNumber: phrases('size | sizes | number | numbers | age | ages | aged | order'),
  betweenAfter: [],
  complaint: phrases(
    'want my money back | need my money back | give me my money back | give my money back | money back now | return my money | refund me | want a refund | want my refund | want the refund | need a refund | want to be refunded | was empty | came empty | received a different | got a different | sent me a different | sent me the wrong | got the wrong | received the wrong | stole my | stole from me | theft | stolen from me | sue you | report you | chargeback | lawyer | consumer court | thieves | thief | liars | you lied | lied to me | empty box | box empty | box is empty | parcel was opened | package was opened | been opened | someone elses order | somebody elses order | someone elses parcel | never buying again | never buy again | never order again | worst shopping | complaint | complain | damaged goods | damaged item | damaged items | damaged product | damaged products | goods are damaged | its damaged | is damaged | was damaged | its broken | is broken | was broken | its torn | is torn | defective | faulty | not what i ordered | not as described | wrong item | wrong product | wrong order | wrong size arrived | wrong colour arrived | wrong color arrived | item is missing | items are missing | item missing | items missing | missing item | missing items | missing from my order | arrived empty | arrived open | very disappointed | terrible service | scam | unacceptable | worst service | horrible service | awful service | bad service | worst shop | worst store | rip off | ripoff | scammers | scammed | fraud | cheated | im angry | i am angry | so angry | furious | shrank | shrunk | came apart | broke after | stopped working | zipper broke | broken zipper | charged twice | charged me twice | double charged | charged two times | overcharged | overcharged me | charged the wrong | charged too much | my refund | refund yet | refund status | received the refund | no refund | you are useless | youre useless | so useless | this is useless | this is ridiculous | ridiculous service | pathetic | fed up | sick and tired | waste of time | worst experience | disgusting service | shame on you | a joke of a | guys are useless | are useless | totally useless | so annoying | very annoying | really annoying | annoyed | very unhappy | really unhappy | unhappy with | not happy with | nobody answers | no one answers | nobody replies | no one replies | nobody responds | no one responds | nobody helps | taking forever | takes forever | waiting for weeks | waiting for months | where is my money | get my money | still no money | refunded yet | have not been refunded | havent been refunded | been refunded',
  ),
  damaged: phrases(
    'broken | broke | damaged | damage | torn | ripped | stained | cracked | scratched | smashed | shattered | leaking | leaked | wrong | missing | incomplete | dirty | a hole | used already | not working | doesnt work | does not work | bad quality | poor quality | fell apart | falling apart',
  ),
  arrived: phrases(
    'order | orders | parcel | package | delivery | shipment | arrived | arrive | received | delivered | came | got | sent me | you sent | it is | it was | its | is | was | were | mine',
  ),
  change: phrases(
    'change | modify | edit | amend | add | remove | swap | replace | stop | hold | pause | dont ship | do not ship | dont send | do not send | no longer want | dont want my | do not want my | dont need my',
  ),
  halt: phrases('stop | hold | halt | pause | cancel | suspend | block'),
  shipment: phrases('shipment | shipping | delivery | dispatch | sending'),
  changeOrder: phrases(
    'dont send it | do not send it | dont want it anymore | do not want it anymore | dont need it anymore | do not need it anymore | no longer want it | no longer need it | dont want this order | do not want this order | dont want the order | cancel my order | cancel the order | cancel this order | cancel order | cancel an order | cancel my purchase | cancel it | order cancelled | order canceled | want to cancel | like to cancel | change my order | change the order | change order | modify my order | edit my order | change my address | change the address | change the delivery address | change the shipping address | change my delivery address | change my shipping address | wrong address | add to my order | add something to my order | ordered by mistake | ordered twice | ordered the wrong | cancel | cancellation | changed my mind | another address | different address | new address',
  ),
  contact: phrases(
    'contact | phone number | your number | your email | email address | call you | your address | store address | shop address | where are you located | where is your store | where is your shop | where is the store | opening hours | opening times | open today | are you open | shop open | store open | store hours | business hours | nearest store | physical store',
  ),
  robot: phrases(
    'are you a robot | are you robot | are you a bot | are you bot | are you human | are you a human | are you real | are you a person | are you ai | are you an ai | are you a machine | are you automated | am i talking to a bot | am i talking to a robot | am i talking to a machine | am i talking to ai | am i chatting with a bot | is this a bot | is this a robot | is this ai | is this an ai | is this automated | is this a machine | bot or human | robot or human | human or bot | human or robot | are you chatgpt | who am i talking to | who are you | what are you',
  ),
  forPeople: phrases(
    'percent off | money off | any deals | any offers | a better price | discount code | discount codes | discount | discounts | coupon | coupons | coupon code | promo | promo code | promotion code | voucher | vouchers | loyalty | reward points | payment | pay with | pay by | can i pay | paypal | klarna | apple pay | google pay | credit card | debit card | cash on delivery | cod | instalments | installments | invoice | warranty | wholesale | bulk order | job | jobs | career | careers | vacancy | vacancies | sponsorship | collaboration | influencer | is there a sale | a sale on | having a sale | any sale | any sales | next sale | summer sale | winter sale | black friday | cyber monday | card was declined | card got declined | card is declined | card declined | payment declined | cannot pay | cant pay | unable to pay | gift wrap | gift wrapping | gift wrapped | price match | hiring | order got declined | order was declined | got declined | was declined | payment failed | payment fails | checkout fails | checkout error | website is down | site is down | website not working | site not working | website doesnt work | site doesnt work | website error',
  ),
  wearer: phrases(
    'womens | woman | women | ladies | lady | mens | man | men | gents | unisex | adult | adults | female | male | wife | wifes | husband | husbands | girlfriend | girlfriends | boyfriend | boyfriends | mom | moms | mum | mums | mother | mothers | dad | dads | father | fathers | sister | sisters | brother | brothers | friend | friends | boss | birthday | anniversary | gift | gifts | present | presents | interview | tomorrow | tonight | weekend | deliver | delivered | then | christmas',
  ),
  pointing: phrases('this | that | it | its | these | those | them | one | ones'),
  noise: phrases(
    'news | updates | smaller | bigger | larger | only | show | me | find | search | looking | look | for | do | does | you | have | sell | got | any | some | want | would | like | to | buy | need | browse | recommend | suggest | see | a | an | the | i | im | id | is | are | it | its | this | that | these | those | there | in | on | of | with | and | or | my | your | please | pls | can | could | how | much | many | what | whats | which | price | prices | cost | costs | size | sizes | sizing | fit | fits | small | medium | large | xl | xs | xxl | color | colors | colour | colours | hi | hello | hey | good | morning | evening | afternoon | thanks | thank | available | stock | something | anything | one | ones | dollars | dollar | euros | euro | pounds | pound | usd | eur | gbp | bucks | product | products | item | items | shop | store | new | come | comes | be | was | will | am | at | from | as | by | if | so | just | about | out | up | all | more | other | also | help | ok | okay | yes | no | not | we | us | they | who | why | when | where | did | has | had | two | three | four | five | today | doing | but | less | again | still | currently | right | now | soon | ill | take | said | mean | meant | year | years | old | aged',
  ),
};
