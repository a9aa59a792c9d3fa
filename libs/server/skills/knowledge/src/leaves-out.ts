/** Sentences that speak to the assistant instead of to customers, folded by the flag `i`. */
const ORDERS = new RegExp(
  [
    String.raw`\b(?:ignore|disregard|forget|override)\b[^.!?\n]{0,40}\b(?:instructions?|rules?|prompts?|guidelines|above|previous|prior)\b`,
    String.raw`\b(?:ignora|olvida|ignore|esquece|oublie[zr]?|ignorez)\b[^.!?\n]{0,40}\b(?:instrucciones|reglas|instrucoes|instruções|regras|instructions|règles|regles)\b`,
    String.raw`^[\s\[<#*>•-]{0,12}(?:system|assistant|developer)\s{0,3}(?:prompt|message|note|instruction)?s?\s{0,3}[:\]>]`,
    String.raw`\b(?:you are|you're|act as|pretend to be|eres|você é|voce e|tu es|vous êtes) (?:now |ahora |agora |maintenant )`,
    String.raw`\b(?:ai|llm|language model|chatbot|assistant|bot|model|asistente|assistente|modelo|modèle)s?\b[^.!?\n]{0,30}\b(?:must|should|shall|always|never|has to|debe|deve|doit|siempre|sempre|toujours)\b`,
    String.raw`\b(?:tell|say to|reply to|answer|inform|convince|send|ask) (?:the|all|every|each|any) (?:customers?|users?|shoppers?|buyers?)\b`,
    String.raw`\b(?:jailbreak|developer mode|do anything now|system prompt|hidden instructions?|tool[_ ]call)\b`,
    String.raw`(?:पिछले|सभी) (?:निर्देश|नियम)[^.!?।\n]{0,20}(?:अनदेखा|भूल)|تجاهل[^.!?؟\n]{0,30}(?:التعليمات|القواعد|الاوامر|الأوامر)`,
  ].join('|'),
  'iu',
);
/** Between sentences, and between lines; a point within a word ends nothing. */
const BETWEEN = /(?<=[.!?؟।])(?=\s)|(?<=\n)/u;
const LONGEST_SENTENCE = 2_000;

/**
 * A text of the shop without sentences that give an assistant orders, and those sentences. A text is what customers are
 * told; nothing in it changes how the assistant works, and what it is not given it cannot follow. Pure, linear.
 */
export function leavesOut(text: string): { kept: string; leftOut: string[] } {
  const leftOut: string[] = [];
  const kept = text.split(BETWEEN).filter((sentence) => {
    const isOrder = ORDERS.test(sentence.slice(0, LONGEST_SENTENCE));
    if (isOrder) leftOut.push(sentence.trim());
    return !isOrder;
  });
  return { kept: kept.join(''), leftOut };
}
