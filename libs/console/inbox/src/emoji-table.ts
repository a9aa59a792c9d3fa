/** An emoji with its name, by which screen readers say it, and other words it is looked for by. */
export interface Emoji {
  sign: string;
  name: string;
  words: string;
}

const LINES = `
😊 smiling face|happy glad
😀 grinning face|happy
😄 laughing eyes|happy
😂 tears of joy|laugh lol funny
🙂 slight smile|fine
😉 winking face|joke
😍 heart eyes|love adore
🥰 face with hearts|love
😘 blowing a kiss|love
🤗 hugging face|welcome
🤔 thinking face|hmm
😅 relieved laugh|sweat phew
😎 sunglasses|cool
🤩 star eyes|wow excited
😮 surprised face|wow oh
😢 crying face|sad sorry
😔 pensive face|sad sorry
😞 disappointed face|sad
😕 confused face|unsure
😳 flushed face|oops
🙈 not looking|oops monkey
🤞 crossed fingers|luck hope
🙏 folded hands|thanks please sorry
👍 thumbs up|yes ok good
👎 thumbs down|no bad
👌 ok hand|perfect
👏 clapping hands|bravo well done
🙌 raised hands|hooray
👋 waving hand|hello bye hi
🤝 handshake|deal agreed
💪 strong arm|power
✌️ victory hand|peace
👀 eyes|look see
❤️ red heart|love
🧡 orange heart|love
💛 yellow heart|love
💚 green heart|love
💙 blue heart|love
💜 purple heart|love
🖤 black heart|love
🤍 white heart|love
💕 two hearts|love
💔 broken heart|sad
🎉 party popper|congratulations celebrate
🎊 confetti|celebrate party
🎁 wrapped gift|present
🎂 birthday cake|birthday
🥳 party face|birthday celebrate
🎈 balloon|party birthday
✨ sparkles|new nice shine
⭐ star|favourite
🌟 glowing star|great
🔥 fire|hot sale
💯 hundred points|perfect
💡 light bulb|idea
⚡ lightning|fast quick
✅ check mark|done yes ok
❌ cross mark|no wrong
⚠️ warning sign|careful attention
❗ exclamation mark|important
❓ question mark|what
ℹ️ information|info
🔔 bell|reminder
📌 pin|note
📍 place pin|address location
🕐 clock|time hour
⏳ hourglass|wait soon
📅 calendar|date day
📞 telephone|call
📱 phone|mobile
💬 speech bubble|message chat
📧 e-mail|mail
📝 memo|note write
📷 camera|photo picture
🔗 link|url
🔍 magnifying glass|search look
🔒 lock|secure safe
🔑 key|password
📦 parcel|package delivery order
🚚 delivery truck|shipping delivery
✈️ aeroplane|shipping travel
🏠 house|home address
🏪 shop|store
🛍️ shopping bags|shop order
🛒 shopping cart|basket order
💳 credit card|pay payment
💵 money|cash price pay
🧾 receipt|invoice bill
🏷️ price tag|sale price label
💰 money bag|price
🔄 arrows round|return exchange again
↩️ arrow back|return refund
📏 ruler|size measure
⚖️ scales|weight
🧵 thread|sewing fabric
👗 dress|clothes
👕 T-shirt|clothes shirt
👖 jeans|trousers clothes
👚 blouse|clothes
👔 tie|clothes shirt
🧥 coat|jacket clothes
🩳 shorts|clothes
👟 running shoe|trainers sneaker
👠 high heel|shoe
👢 boot|shoe
🩴 sandal|shoe flip-flop
🧦 socks|clothes
🧤 gloves|clothes
🧣 scarf|clothes
👜 handbag|bag
🎒 backpack|bag
👛 purse|bag
🧢 cap|hat
👒 hat|clothes
🕶️ dark glasses|sunglasses
👓 glasses|eyes
💍 ring|jewellery wedding
💎 gem|jewellery diamond
⌚ watch|time
💄 lipstick|make-up beauty
🌈 rainbow|colour pride
🌸 blossom|flower spring
🌹 rose|flower
🌷 tulip|flower
🌻 sunflower|flower summer
💐 bouquet|flowers
🍀 four-leaf clover|luck
☀️ sun|summer weather
🌙 moon|night
❄️ snowflake|winter cold
🎄 Christmas tree|christmas
🪔 oil lamp|diwali
🕌 mosque|eid ramadan
☕ hot drink|coffee tea
🍕 pizza|food
🍰 cake|sweet
🍾 bottle|celebrate
🥂 clinking glasses|cheers celebrate
`;

/** Those that people in shops use, the commonest first; kept small so that it comes quickly. */
export const EMOJIS: readonly Emoji[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [shown = '', words = ''] = line.split('|');
    const [sign = '', ...name] = shown.split(' ');
    return { sign, name: name.join(' '), words };
  });

/** Those whose name or words begin so, in their order; all where nothing is typed. Pure. */
export function emojisLike(typed: string): readonly Emoji[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return EMOJIS;
  return EMOJIS.filter(({ name, words }) => ` ${name} ${words}`.toLowerCase().includes(` ${wanted}`));
}
