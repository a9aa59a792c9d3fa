/** What made-up customers are called, ask for and are told. */
export const FIRST_NAMES = [
  ...[
    'Ann',
    'Ben',
    'Carla',
    'David',
    'Elif',
    'Farah',
    'Georg',
    'Hana',
    'Ivan',
    'Jonas',
    'Karim',
    'Lea',
    'Maya',
  ],
  ...['Noor', 'Olga', 'Paul', 'Rosa', 'Samir', 'Tara', 'Uma', 'Vera', 'Wim', 'Yusuf', 'Zoë'],
];
export const LAST_NAMES = [
  ...['Adams', 'Becker', 'Costa', 'Demir', 'Eriksen', 'Fischer', 'Garcia', 'Haddad', 'Ito', 'Jansen', 'Kaya'],
  ...['Lopez', 'Müller', 'Novak', 'Okafor', 'Patel', 'Rossi', 'Singh', 'Tanaka', 'Vogel', 'Weber', 'Ziegler'],
];
const KINDS = ['dress', 'skirt', 'necklace', 'ring', 'scarf', 'bag', 'coat', 'blouse', 'bracelet', 'jacket'];
const MADE_OF = [
  'velvet',
  'silk',
  'linen',
  'silver',
  'leather',
  'cotton',
  'pearl',
  'wool',
  'satin',
  'golden',
];
const COLOURS = ['red', 'blue', 'green', 'black', 'white', 'beige', 'violet', 'turquoise', 'pink', 'grey'];
export const PIECES = COLOURS.flatMap((colour) =>
  MADE_OF.flatMap((made) => KINDS.map((kind) => `${colour} ${made} ${kind}`)),
);
export const QUESTIONS = [
  'Hi, do you have a {piece}?',
  'Is the {piece} there in size M?',
  'How much is the {piece}?',
  'Where is my order #{order}?',
  'My order {order} has not come yet, can you look?',
  'I would like to send back the {piece} of order #{order}.',
  'Thank you! And do you ship abroad?',
  'Can I see more like the {piece}?',
  'Hello, I bought a {piece} last week and the zip is broken.',
  'Which colours does it come in?',
];
export const ANSWERS = [
  'Here is what I found: {piece}. It is in stock.',
  'The {piece} is sold out at the moment. Shall I show you something like it?',
  'Your order #{order} was handed to the carrier. You will get it within a few days.',
  'Returns are free within 30 days. Shall I send you the steps?',
  'We ship to most countries. Delivery takes five to seven working days.',
  'There are three sizes left of the {piece}.',
];
export const PERSON_WORDS = [
  'Hi, this is Maya from the shop. I will look at order {order} for you.',
  'I have put a {piece} aside for you until Friday.',
  'Sorry for the trouble! We send you a new {piece} today.',
  'I asked our workshop about it and will tell you tomorrow.',
];
