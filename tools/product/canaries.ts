/**
 * What must never be seen in a log line, a figure, a trace or the body of an error, by where it goes in. Each holds a word
 * of its own, so that whatever is found names its leak. The number is one that nobody has.
 */
export const CANARIES = {
  number: '447700900377',
  profileName: 'Zanzibarea Quillfeather',
  text: 'zebrafinch prefers turquoise lanterns',
  textEmail: 'nightjar.customer@canary-post.test',
  textAddress: '17 Wobblestone Crescent Nettleby',
  textCard: '4929 1234 5670 8801',
  caption: 'bluethroat on the windowsill',
  placeName: 'Goldcrest Hideaway',
  placeAddress: '9 Hoopoe Mews Larkrise',
  contactName: 'Peregrina Featherstonehaugh',
  contactNumber: '447700900388',
  buttonTitle: 'Dunnock please',
  buttonPayload: 'wheatear-payload-71',
  adHeadline: 'Ptarmigan sale headline',
  unknownPart: 'corncrake in a part nobody knows',
  wrongSignature: '5f1c0b6a77aa4e0d9c3e1b8f27d6a4c9e8b7a6d5c4b3a29180f7e6d5c4b3a291',
  unparsed: 'chiffchaff without a closing brace',
  modelAnswer: 'capercaillie model answer',
  toolArgument: 'hawfinch tool argument',
  whatsappToken: 'EAAGoshawk7canary7token7of7WhatsApp7aa',
  appSecret: 'a1b2c3d4e5f60718293a4b5c6d7e8f90',
  verifyToken: 'verify-lapwing-token-4711',
  shopifyToken: 'shpat_0123456789abcdef0123456789abcdef',
  geminiKey: 'AIzaFirecrest-key-of-a-canary-0123456',
  openaiKey: 'sk-proj-redstart-key-of-a-canary-89',
  collectorKey: 'pratincole-key-of-a-collector-5577',
  signingSecret: 'whinchat-jwt-secret-0123456789-abcdefghij',
  ownerPassword: 'stonechat-Owner-password-99',
  typedEmail: 'brambling.typo@canary-post.test',
  typedPassword: 'Wrong-fieldfare-password-12',
  bearer: 'eyJ-siskin-not-a-token-of-ours-12345',
  cookie: 'crossbill-cookie-value-424242',
  query: 'linnet-searched-words',
  pathPart: 'whimbrel-in-a-path',
  header: 'turnstone-user-agent/1.0',
  reply: 'sandpiper reply of a person',
  note: 'greenshank note among colleagues',
  savedReply: 'dotterel saved reply',
  article: 'avocet article about returns',
} as const;

export interface Leak {
  canary: string;
  /** The forty characters before and after. */
  near: string;
}

/** Which canaries a text holds, whatever the case: plain, with the usual signs left out, percent-encoded or in base64. */
export function leaksIn(text: string): Leak[] {
  const small = text.toLowerCase();
  return Object.entries(CANARIES).flatMap(([canary, value]) => {
    const at = formsOf(value).map((form) => small.indexOf(form));
    const first = at.find((one) => one >= 0);
    return first === undefined ? [] : [{ canary, near: text.slice(Math.max(0, first - 40), first + 80) }];
  });
}

function formsOf(value: string): string[] {
  // A base64 text begins anew each three bytes; its last characters change with what follows.
  const base64 = Buffer.from(value).toString('base64').slice(0, -4);
  const forms = [
    value,
    encodeURIComponent(value),
    base64,
    value.replaceAll(' ', '+'),
    value.replaceAll(' ', ''),
  ];
  return forms.map((form) => form.toLowerCase());
}
