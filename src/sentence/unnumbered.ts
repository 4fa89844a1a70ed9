import { Says, Word } from '../words/words.ts';
import { hasWord, isGlued, isOneOf, isWord, says, someWord, speaksOf, wordAt } from './ground.ts';
import { isBecoming, isForPeople, isIdeal, isMadeBetter, isPraise, isState } from './ideal.ts';
import { hasMetric, hasWork, headOf, isRate, objectOf, phraseEnd } from './object.ts';
import type { Roles } from './roles.ts';
import type { Sentence } from './sentence.ts';
import { isClause } from './statement.ts';
import { isDelivered, isThere } from './told.ts';
import { type Verdict, initiative, keyResult, objective } from './verdict.ts';

/** What a sentence without a number is, by its first verb and what that acts on. */
export function withoutNumbers(sentence: Sentence, { movement }: Roles): Verdict {
  const { begin, lexicon, verb, verbAt } = sentence;
  if (hasPlaceholder(sentence) && hasMetric(sentence, verb ? begin + 1 : begin))
    return keyResult(0.6);
  // German puts the verb last, behind what it moves.
  const last = lexicon.language === 'de' && movement.at >= sentence.tokens.length - 2;
  if (movement.at === begin || (last && movement.at > 0))
    return moved(sentence, movement.toward, last ? begin : begin + 1);
  // "Deutliche Erhöhung der Spenden".
  const noun = !lexicon.english && wordAt(sentence, movement.at).endsWith('ung');
  if (noun && movement.at > begin && movement.at < phraseEnd(sentence, begin))
    return moved(sentence, movement.toward, movement.at + 1);
  if (isWord(sentence, begin, Word.more | Word.less | Word.better)) return compared(sentence);
  if (verb && isWord(sentence, verbAt, Word.either)) return either(sentence);
  // "Générer plus de ventes".
  if (verb === 'obtain' && !lexicon.english && isWord(sentence, objectOf(sentence), Word.more))
    return isMeasured(sentence, begin + 2) ? keyResult(0.6) : objective(0.6);
  if (verb === 'aim') return isWorkToHave(sentence) ? initiative(0.6) : objective(0.88);
  if (verb === 'output') return worked(sentence);
  if (isDelivered(sentence) || isThere(sentence)) return initiative(0.6);
  if (verb === null) return named(sentence, movement);
  if (isPraise(sentence) || isBecoming(sentence) || isState(sentence)) return objective(0.7);
  const isWork = verb === 'obtain' || hasWord(sentence, Word.activity, begin + 1);
  return isWork ? initiative(0.65) : objective(0.6);
}

/** "Have a booking page", but not "Be the page that guests read first". */
const isWorkToHave = (sentence: Sentence): boolean =>
  (sentence.lexicon.english
    ? !wordAt(sentence, sentence.begin).startsWith('be')
    : /^(?:ten|ter|avoir|of[er]re|offr|donner|dar)/.test(wordAt(sentence, sentence.begin))) &&
  hasWork(sentence, sentence.begin + 1) &&
  !isPraise(sentence) &&
  !hasWord(sentence, Word.people, sentence.begin);

/** "Reduce churn" is a key result without a number, "Improve the experience" an objective. */
function moved(sentence: Sentence, toward: Roles['movement']['toward'], from: number): Verdict {
  const metric = hasMetric(sentence, from);
  if (toward === 'keep') return metric ? keyResult(0.55) : objective(0.6);
  if (toward === 'improve' ? metric : isMeasured(sentence, from)) return keyResult(0.75);
  return isWord(sentence, headOf(sentence, from), Word.activity) ? initiative(0.6) : objective(0.6);
}

/** "More demo requests" is a key result, "Better decisions" and "Faster, friendlier service" are objectives. */
function compared(sentence: Sentence): Verdict {
  const from = sentence.begin + 1;
  const counted = !isWord(sentence, sentence.begin, Word.better) && isMeasured(sentence, from);
  return (hasMetric(sentence, from) || counted) && !isPraise(sentence, from)
    ? keyResult(0.7)
    : objective(0.6);
}

/** "Build a dashboard" is work, "Build trust" and "Build a product people love" are objectives. */
function worked(sentence: Sentence): Verdict {
  const verb = wordAt(sentence, sentence.verbAt);
  if (isEnabling(sentence)) return objective(0.6);
  const unknown = !isWord(sentence, sentence.verbAt, Word.output);
  const makes = unknown || isWord(sentence, sentence.begin, Word.make);
  // "Launch island operations" is work, whatever is launched.
  const state = isState(sentence) && !LAUNCH.test(verb);
  const ideal = state || isMadeBetter(sentence) || isForPeople(sentence);
  return !(sentence.lexicon.english ? DESK : OFFICE).test(verb) &&
    (isPraise(sentence) || (makes && ideal))
    ? objective(0.6)
    : initiative(0.88);
}

const LAUNCH = /^(?:re)?launch|^(?:publish|releas)/;

/** "Capacitar a los talleres para decidir". */
const isEnabling = ({ tokens, begin, lexicon }: Sentence): boolean =>
  /^(?:capacit|habilit)/.test(tokens[begin]?.lower ?? '') &&
  tokens.some(
    ({ lower }, at) =>
      at > begin &&
      isOneOf(lower, 'a para') &&
      lexicon.infinitive.test(tokens[at + 1]?.lower ?? ''),
  );

/** Verbs of desk work and of fitting things in: what is praised behind them is the thing, and not what comes of it. */
const DESK =
  /^(?:add|implement|install|configur|integrat|migrat|upgrad|updat|deploy|defin|document|identif|research|review|map|draft|analy[sz]|audit|assess|evaluat|collect|present|ask|list|compil|write)/;

/** The same in the other languages. */
const OFFICE =
  /^(?:implement|implant|instal|configur|integr|migr|actuali[sz]|atualiz|document|identifi|revis|mape|audit|apresent|present|présent|prepar|prépar|public|publi|elabor|élabor|redact|redig|rédig|organi|program|plan|reali[sz]|réalis|trein|entren|capacit|form|contrat|envi|registr|automati|test|ajout|agreg|adicion|partag|utili|particip|elimin|remov|supprim|remplac|substit|cambi|traduc|tradu|erstell|durchführ|einführ|schreib|aufsetz|auswähl|umsetz|einricht|überarbeit|veröffentlich|anleg|prüf|anpass|vorbereit|erarbeit|schul|analys|definier|konfigurier|installier|integrier|migrier)/;

/** "Establish trust" is an objective, "Establish a weekly meeting" work. */
function either(sentence: Sentence): Verdict {
  const { lexicon } = sentence;
  const next = objectOf(sentence);
  const behind = wordAt(sentence, phraseEnd(sentence, next));
  const state =
    // "Expand into the islands", "Support our neighbours".
    (isWord(sentence, next, Word.preposition | Word.owned) &&
      !isWord(sentence, next, Word.article)) ||
    isOneOf(behind, lexicon.english ? 'so as' : 'qui que quem') ||
    // "Enable growers to sell direct".
    (wordAt(sentence, sentence.begin) === 'enable' && behind === 'to') ||
    isState(sentence) ||
    isForPeople(sentence);
  const ideal = isPraise(sentence) || (state && !hasWork(sentence, next));
  return ideal ? objective(0.75) : initiative(0.6);
}

/** What has no verb in front: a statement or an ideal is an objective, the name of a piece of work is an initiative. */
function named(sentence: Sentence, movement: Roles['movement']): Verdict {
  const { begin, lexicon } = sentence;
  const head = phraseEnd(sentence, begin) - 1;
  const hasWorkIn = hasWord(sentence, Word.activity, begin);
  // "Campaña con las familias".
  if (!lexicon.english && isWord(sentence, lexicon.language === 'de' ? head : begin, Word.activity))
    return isPraise(sentence) ? objective(0.5) : initiative(0.7);
  if (
    isPraise(sentence) ||
    isClause(sentence) ||
    hasWord(sentence, Word.auxiliary) ||
    hasWord(sentence, Word.better) ||
    isWord(sentence, begin, Word.owned) ||
    isForPeople(sentence) ||
    // "Paper never, people always".
    (!hasWorkIn && someWord(sentence, (word) => word === ',')) ||
    isIdeal(sentence, head) ||
    isState(sentence, begin)
  )
    return objective(0.75);
  // "Le taux de retour baisse".
  if (!lexicon.english && movement.at > begin && movement.at > head && hasMetric(sentence, begin))
    return keyResult(0.6);
  const metric =
    (isWord(sentence, head, Word.metric) && !isWord(sentence, head, Word.activity)) ||
    (lexicon.language === 'de' && says(sentence, begin, Says.rate));
  if (metric || isRate(sentence)) return keyResult(0.5);
  return initiative(hasWorkIn ? 0.7 : 0.5);
}

/** A metric, or a thing that is no ideal: "energy consumption", not "trust". */
const isMeasured = (sentence: Sentence, from: number): boolean =>
  hasMetric(sentence, from) || (!isState(sentence, from) && !isPraise(sentence, from));

const hasPlaceholder = (sentence: Sentence): boolean =>
  speaksOf(sentence, Says.placeholder) ||
  someWord(
    sentence,
    (word, at) =>
      /^[nxyz]$/.test(word) &&
      ((wordAt(sentence, at + 1) === '%' && isGlued(sentence, at + 1)) ||
        (wordAt(sentence, at - 1) === '[' && wordAt(sentence, at + 1) === ']')),
  );
