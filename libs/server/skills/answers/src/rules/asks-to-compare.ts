import { LANGUAGES, type InEveryLanguage } from '@feelori/skills/tools';
import { foldWords } from '../language/fold-words';
import { phrases } from './lexicon';
import { isSaid, phraseIndex } from './said-freely';

const PHRASES: InEveryLanguage<readonly string[]> = {
  en: phrases(
    'which is better | which one is better | which of the two | which of them is better | which of these is better | which is best | which is the best | which one is best | which one is the best | which is the better one | which one do you recommend | which do you recommend | which one would you recommend | which would you recommend | which one should i buy | which should i buy | which one should i take | which should i take | which one should i choose | which should i choose | difference between them | difference between these | difference between the two | difference between both | compare them | compare these | compare both | compare the two',
  ),
  es: phrases(
    'cuál es mejor | cuál es el mejor | cuál es la mejor | cuál de los dos | cuál de las dos | cuál de ellos es mejor | cuál de ellas es mejor | cuál me recomiendas | cuál me recomienda | cuál me recomiendan | cuál recomiendas | cuál recomiendan | cuál me conviene | diferencia entre los dos | diferencia entre las dos | diferencia entre ellos | diferencia entre ellas | compáralos | compáralas | compara los dos | compara las dos | comparar los dos',
  ),
  pt: phrases(
    'qual é melhor | qual é o melhor | qual é a melhor | qual o melhor | qual a melhor | qual dos dois | qual das duas | qual deles é melhor | qual delas é melhor | qual você recomenda | qual vocês recomendam | qual me recomenda | qual recomenda | diferença entre os dois | diferença entre as duas | diferença entre eles | diferença entre elas | compare os dois | compare as duas | comparar os dois',
  ),
  fr: phrases(
    'lequel est mieux | laquelle est mieux | lequel est le mieux | laquelle est la mieux | lequel est le meilleur | laquelle est la meilleure | lequel des deux | laquelle des deux | lequel me conseillez vous | laquelle me conseillez vous | lequel conseillez vous | laquelle conseillez vous | lequel recommandez vous | laquelle recommandez vous | lequel choisir | laquelle choisir | différence entre les deux | différence entre eux | différence entre elles | compare les deux | comparer les deux | comparez les',
  ),
  hi: phrases(
    'कौन सा बेहतर | कौनसा बेहतर | कौन सी बेहतर | कौन सा अच्छा है | कौन सी अच्छी है | दोनों में से कौन | दोनों में कौन | इन दोनों में से | इनमें से कौन सा बेहतर | दोनों में क्या अंतर | दोनों में क्या फर्क | kaun sa better | kaunsa better | kaun sa behtar | kaunsa behtar | kaun sa accha hai | kaunsa accha hai | dono mein se kaun | dono me se kaun | dono mein kya farak | dono me kya farak',
  ),
  ar: phrases(
    'أيهما أفضل | أيهما أحسن | أيهم أفضل | أيها أفضل | أي واحد أفضل | أي منهما أفضل | أيهما تنصحني | أيهما تنصح | الفرق بينهما | الفرق بين الاثنين | قارن بينهما | مين أحسن',
  ),
};

const INDEX = phraseIndex(LANGUAGES.flatMap((language) => PHRASES[language]));

/** More is a story. */
const MOST_WORDS = 20;

/** Whether a text asks which of several things is better, or how they differ, without naming what. Pure. */
export function asksToCompare(text: string): boolean {
  const words = foldWords(text);
  return words.length <= MOST_WORDS && isSaid(words, INDEX);
}
