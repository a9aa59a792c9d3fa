import type { Texts } from './texts';

/** English. */
export const EN_TEXTS: Texts = {
  greeting:
    'Hello! 👋 I can help you find products, check your order, or explain returns and shipping. What are you looking for?',
  thanks: "You're welcome! Is there anything else I can help with?",
  unclear:
    "I'm not sure I understood. I can search products (“blue dresses under 80”), check an order (“where is my order”) and explain returns and shipping. Or would you like to talk to a person?",
  stopped:
    "You won't get offers or news from us any more. STOP ends marketing, not help: if you need something, just write to us here. Send START whenever you want to hear from us again.",
  started: "Welcome back! You'll hear from us again. How can I help?",
  startedWithPerson:
    "Welcome back! You'll hear from us again. Your conversation is with our team: a person will read it and reply here.",
  refused: "I can't help with that here. Would you like to talk to a person from our team?",
  shopDown:
    "I can't reach the shop's system right now, so I can't look that up. Please try again in a little while, or talk to a person from our team.",
  cannotLookUp:
    "I couldn't look that up just now. Please ask me again in a moment, or talk to a person from our team.",
  noneShown: 'Which product do you mean? Tell me its name and I will look up sizes and price.',
  whichQuoted:
    "I can't see which message you are replying to. Which product do you mean? Tell me its name and I will look up sizes and price.",
  notKnown: "I don't know that for sure, so I won't guess. A person from our team can tell you.",
  robot:
    "I'm the shop's automatic assistant, not a person. I can help you find products, check your order, or explain returns and shipping. If you would rather talk to a person from our team, just say so.",
  compare: 'Which one is better depends on what you like. This is what I know of them:',
  sorry: "I'm sorry about that.",
  wordless: {
    image:
      "Thank you for the picture. I can't look at pictures, but our team can see it. Tell me in words what you are looking for.",
    video:
      "Thank you for the video. I can't watch videos, but our team can see it. Tell me in words how I can help.",
    audio:
      "Thank you for your voice message. I can't listen to it, but our team can. Please write to me what you need.",
    unheard_audio:
      "Thank you for your voice message. I couldn't make out what is said in it, but our team can listen to it. Please write to me what you need, or say it again.",
    document:
      "Thank you for the document. I can't open it, but our team can see it. Tell me in words how I can help.",
    sticker: 'Nice one! 😊 Tell me if I can find something for you.',
    location:
      "Thank you for sharing the location. I can't use it myself, but our team can see it. How can I help?",
    contacts: "Thank you for the contact. I can't use it myself, but our team can see it. How can I help?",
    reaction: 'Thank you! 😊 Just write if you need anything.',
    form_reply: 'Thank you, your answers have arrived and our team can see them.',
    call_permission_reply: 'Thank you for letting us know. Our team can see your choice.',
    order:
      "Thank you for your selection! I can't place an order here, but our team can see it. Would you like to talk to a person?",
    system: 'Thank you for letting us know. How can I help?',
    welcome_request:
      'Hello! 👋 I can help you find products, check your order, or explain returns and shipping.',
    edit: 'I saw that you changed a message. Please write to me what you need.',
    revoke: 'I saw that you deleted a message. Just write if you need anything.',
    deleted: 'I saw that you deleted a message. Just write if you need anything.',
    unsupported: "I can't read this kind of message. Please write to me what you need.",
  },
};
