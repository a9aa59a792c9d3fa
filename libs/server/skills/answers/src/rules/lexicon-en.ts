import { type Lexicon, phrases } from './lexicon';

const WHO =
  '(?:human|humans|person|people|someone|somebody|agent|rep|representative|operator|manager|staff|team|support|employee)';
const HOW = '(?:real |live |actual |human |other |different |customer |support |sales |service )*';

/** English. */
export const EN: Lexicon = {
  stop: phrases('stop | stopall | unsubscribe | opt out | optout | no more messages | remove me'),
  stopBeside: phrases(
    'please | pls | now | it | this | me | all | messages | message | messaging | sending | texting | writing | from | to | the | these | your | list | i | want | just | any | more | and',
  ),
  start: phrases('start | unstop | subscribe | opt in | resume | start again | start over'),
  person: phrases(
    'human | person | agent | representative | operator | human being | customer service | customer support | customer care | human agent | live agent | live chat | support agent',
  ),
  beside: phrases(
    'please | pls | a | an | the | real | live | actual | i | id | im | need | want | would | like | to | talk | speak | chat | with | me | us | can | could | you | may | let | connect | transfer | get | give | now | hi | hello | hey | just | my | with | for | ok | yes | thanks',
  ),
  askPerson: [
    new RegExp(
      ` (?:talk|speak|chat|connect|transfer|escalate|put|pass|hand|call) (?:me |us |this |through |over |back |on )*(?:to |with )(?:a |an |the |any |some |your |one of your )*${HOW}${WHO} `,
    ),
    / (?:need|want|get|give|prefer|like) (?:me |us |to have )?(?:a |an |some )*(?:real |live |actual |human )+(?:human|person|agent|being|operator|representative|rep) /,
    / (?:real|live|actual) (?:human|person|agent) /,
    / (?:need|want) (?:a |an )?(?:agent|representative|operator) /,
  ],
  not: phrases('dont | do not | not | never | without | no need'),
  greeting: phrases(
    'hi | hello | hey | hiya | yo | howdy | greetings | good morning | good afternoon | good evening | good day | hi there | hello there | hey there',
  ),
  thanks: phrases(
    'thanks | thank you | thank u | thx | ty | cheers | many thanks | appreciate it | thank you so much',
  ),
  orderStatus: phrases(
    'where is my order | wheres my order | order status | status of my order | track my order | track order | tracking | track my | my order | my package | my parcel | my delivery | where is my | wheres my | my shipment | the order i placed | order number | has my order | hasnt arrived | not arrived | when will it arrive | track it | has not arrived | havent received | not received | delivery status | parcel has',
  ),
  orderList: phrases(
    'my orders | all orders | order history | past orders | previous orders | list orders | recent orders',
  ),
  orderNoun: phrases('order | package | parcel'),
  returns: phrases(
    'return | returns | returning | refund | refunds | exchange | exchanges | send back | send it back | money back | return policy | refund policy',
  ),
  shipping: phrases(
    'shipping | delivery time | delivery cost | delivery costs | delivery fee | how long does delivery | how long is delivery | do you deliver | do you ship | ship to | deliver to | postage | shipping cost | shipping to | delivery to',
  ),
  price: phrases('how much | price | prices | cost | costs | pricing'),
  size: phrases(
    'size | sizes | sizing | fit | in xs | in s | in m | in l | small | medium | large | xl | xs | xxl | which colors | colours | colors',
  ),
  search: phrases(
    'show | find | search | looking for | look for | do you have | do you sell | have you got | got any | any | want | buy | need | browse | recommend | suggest | see',
  ),
  limit: phrases(
    'under | below | less than | up to | at most | max | maximum | cheaper than | within | not more than | no more than | not over | budget of | budget is | budget | lower than',
  ),
  limitAfter: phrases('or less | max | maximum | at most | or under | tops'),
  noise: phrases(
    'show | me | find | search | looking | look | for | do | does | you | have | sell | got | any | some | want | would | like | to | buy | need | browse | recommend | suggest | see | a | an | the | i | im | id | is | are | it | its | this | that | these | those | there | in | on | of | with | and | or | my | your | please | pls | can | could | how | much | many | what | whats | which | price | prices | cost | costs | size | sizes | sizing | fit | fits | small | medium | large | xl | xs | xxl | color | colors | colour | colours | hi | hello | hey | good | morning | evening | afternoon | thanks | thank | available | stock | something | anything | one | ones | dollars | dollar | euros | euro | pounds | pound | usd | eur | gbp | bucks | product | products | item | items | shop | store | new | come | comes | be | was | will | am | at | from | as | by | if | so | just | about | out | up | all | more | other | also | help | ok | okay | yes | no | not | we | us | they | who | why | when | where | did | has | had | two | three | four | five | today | doing',
  ),
};
