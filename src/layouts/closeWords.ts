import type { Close } from '../domain/close/close.ts';
import { diagnosisOf } from '../domain/close/diagnosis.ts';
import { weekOf } from '../domain/days.ts';
import { printGrade } from '../domain/grade.ts';
import { isReached } from '../domain/score.ts';
import { listed, shortDay } from './words.ts';

const NUMBERS = ['None', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];
/** A count as a word that begins a sentence. */
export const inWords = (count: number): string => NUMBERS[count] ?? String(count);

/** 'Two of three objectives made it; O2 did not', or how far they are where the cycle is not over. */
export function madeIt(close: Close): string {
  const { objectives, cycle, closedOn, isEarly } = close;
  if (!isEarly || objectives.length === 0) return made(objectives);
  const [now, all] = weekOf(cycle, closedOn);
  return `Early close, week ${now} of ${all}: ${soFar(objectives)}`;
}

function made(objectives: Close['objectives']): string {
  const all = objectives.length;
  const missed = objectives.filter(({ score }) => !isReached(score)).map(({ id }) => id);
  const [only] = objectives;
  if (!only) return 'No objective was published in this cycle';
  if (all === 1) return `${only.id} ${missed.length === 0 ? 'made it' : 'did not make it'}`;
  if (missed.length === 0)
    return all === 2 ? 'Both objectives made it' : `All ${inWords(all).toLowerCase()} objectives made it`;
  if (all === 2 && missed.length === 2) return 'Neither objective made it';
  const made = `${inWords(all - missed.length)} of ${inWords(all).toLowerCase()} objectives made it`;
  return missed.length > 3 || missed.length === all ? made : `${made}; ${listed(missed)} did not`;
} // prettier-ignore

/** The same of a cycle that still runs: what has not made it may yet. */
function soFar(objectives: Close['objectives']): string {
  const all = objectives.length;
  const missed = objectives.filter(({ score }) => !isReached(score)).map(({ id }) => id);
  const reached = all - missed.length;
  if (all === 1) return `${objectives[0]?.id} has ${reached === 1 ? 'made it' : 'not made it yet'}`;
  const everyone = all === 2 ? 'both' : `all ${inWords(all).toLowerCase()}`;
  if (missed.length === 0) return `${everyone} objectives have made it`;
  const count = `${inWords(reached).toLowerCase()} of ${inWords(all).toLowerCase()} objectives`;
  if (reached === 0) return `${all === 2 ? 'neither objective' : count} has made it yet`;
  const made = `${count} ${reached === 1 ? 'has' : 'have'} made it`;
  if (missed.length > 3) return made;
  return `${made}; ${listed(missed)} ${missed.length === 1 ? 'has' : 'have'} not yet`;
}

/** Rhythm first: what to look at before anybody blames a target. */
export function diagnosed(close: Close): { text: string; bold?: true }[] {
  const { rhythm, low, suspect } = diagnosisOf(close);
  const kept = rhythm === null ? 'No check-in was due.' : `Rhythm ${Math.round(rhythm * 100)} %`;
  if (close.isEarly) {
    const until = `It would run until ${shortDay(close.cycle.ends)}`;
    return [
      { text: rhythm === null ? kept : `${kept}.`, bold: true },
      { text: ` ${until}: scores count what was known on ${shortDay(close.closedOn)}, and do not judge the whole cycle.` },
    ];
  }
  const scored = listed(low.slice(0, 3).map(({ id, score }) => `${id} scored ${printGrade(score)}`));
  const more = low.length > 3 ? `${scored} and others less than 0.6` : scored;
  switch (suspect) {
    case 'nothing':
      return [
        { text: rhythm === null ? kept : `${kept},`, bold: true },
        { text: rhythm === null ? '' : ' and no objective scored below 0.6.' },
      ];
    case 'okrs':
      return [
        { text: `${kept},`, bold: true },
        { text: ` so the cadence was kept. ${more} all the same: look at the OKR, not at the meetings.` },
      ];
    case 'rhythm':
      return [
        { text: `${kept}:`, bold: true },
        { text: ` too few check-ins to blame the OKRs. ${more}; mend the weekly rhythm first.` },
      ];
    case 'unknown':
      return [{ text: kept, bold: true }, { text: ` ${more}.` }];
  }
} // prettier-ignore
