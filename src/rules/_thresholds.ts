/** The thresholds of a rule as it declares them, each with what it means. */
export const limitsOf = (
  rule: string,
  limits: Readonly<Record<string, number>>,
): { name: string; value: number; what: string }[] =>
  Object.entries(limits).map(([name, value]) => ({
    name,
    value,
    what: thresholds[rule]?.[name] ?? '',
  }));

/** What each threshold of a rule means, with its unit, in the words of its page and of Settings. */
export const thresholds: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'alignment-coverage': {
    warning: 'below this share of placed objectives it is a warning (0.8 is 80 %)',
    info: 'below this share it is a note',
    least: 'fewest objectives in a set that is looked at',
  },
  'alignment-depth': { levels: 'most levels from an objective up to the top one' },
  'blocker-stale': { reviews: 'most reviews that a blocker may stay open' },
  'checkin-before-start': { days: 'days that a check-in may lie before its cycle' },
  'checkin-copy-paste': { weeks: 'weeks running with the same note' },
  'checkin-future': { days: 'days that a value may lie after the day it was written' },
  'checkin-note-empty': { words: 'fewest words of a note' },
  'close-not-graded': { days: 'days after the end of the cycle' },
  'close-without-decision': { days: 'days after the end of the cycle' },
  'committed-low-confidence': { confidence: 'lowest confidence, of 10, that keeps it silent' },
  'competing-priority-active': { like: 'how much alike two texts are, in percent' },
  'confidence-contradicts-forecast': {
    high: 'confidence from which on a bad forecast contradicts it',
    low: 'confidence up to which a good pace contradicts it',
    chance: 'chance of reaching the target below which the forecast is bad (0.5 is 5 of 10)',
  },
  'confidence-drop': { points: 'points that confidence fell since last week' },
  'confidence-flat-all-green': {
    confidence: 'lowest confidence that counts as green',
    share: 'share of key results that are far behind (0.3 is 30 %)',
  },
  'confidence-low-no-action': { confidence: 'confidence below which something has to be decided' },
  'confidence-rounded-only': {
    share: 'share of equal confidences (0.8 is 80 %)',
    entries: 'fewest confidences in four weeks that are looked at',
  },
  'confidence-start-not-stretch': {
    high: 'mean confidence at the start above which nothing is stretched',
    low: 'mean confidence at the start below which nobody believes in it',
  },
  'cycle-dates-valid': {
    shortest: 'fewest days of a cycle',
    longest: 'most days of a cycle',
  },
  'date-implausible': { first: 'earliest year', years: 'years that a date may lie ahead' },
  'decision-repeated': { times: 'reviews running with the same choice' },
  'decision-rules-missing': { rows: 'fewest decision rules' },
  'forecast-misses': {
    share: 'share of the way that an aspirational key result has to reach (0.7 is 70 %)',
  },
  'health-metrics-too-many': { most: 'most health metrics' },
  'initiative-backlog-size': {
    each: 'most open initiatives for one key result',
    all: 'most open initiatives in the whole cycle',
  },
  'initiative-done-kr-flat': {
    done: 'fewest initiatives that are done',
    days: 'days since they were done',
    points: 'points of progress that would be enough',
  },
  'kpi-in-kr-list': { share: 'percent of key results that may only hold a level' },
  'kr-all-lagging': { days: 'days from which on a cycle is long enough for monthly numbers' },
  'kr-already-met': { days: 'days after the start in which it still speaks' },
  'kr-extreme-movement': {
    times: 'times the start, or the target of a fall',
    few: 'fewest pieces for which it speaks; a handful grows fast',
  },
  'kr-flatline': { checkIns: 'check-ins running with the same number' },
  'kr-milestone-no-acceptance': { words: 'words in Notes that are taken for a description' },
  'kr-mostly-met': {
    percent: 'percent of the way that is already done',
    days: 'days after the start in which it still speaks',
  },
  'kr-source-slower-than-review': { times: 'check-ins that may pass between two new numbers' },
  'kr-tiny-movement': {
    percent: 'least change, in percent of the start',
    high: 'percentage above which every tenth is hard, so that it is silent',
  },
  'kr-unit-scale-mismatch': { times: 'how many times the smallest number the largest is' },
  'kr-without-initiative': {
    days: 'days after the start, or after it was published',
    most: 'most key results that are told one by one',
  },
  'midcycle-additions': { days: 'days after the start in which publishing is usual' },
  'midcycle-review-missing': {
    share: 'share of the cycle that is over (0.55 is 55 %)',
    weeks: 'fewest weeks of a cycle that is looked at',
  },
  'objective-jargon': { most: 'most abbreviations that are not widely known' },
  'objective-progress-mismatch': { points: 'difference that rounding may make (0.01 is 1 %)' },
  'objective-single-key-result': { fewest: 'fewest key results; with 1 it is silent' },
  'objective-too-long': {
    words: 'most words',
    characters: 'most characters, in languages that join words',
  },
  'objective-too-many-key-results': { most: 'most key results of an objective' },
  'objective-too-short': { fewest: 'fewest words' },
  'owner-overloaded': { most: 'most key results of one person' },
  'pace-behind': {
    amber: 'part of the way that it may be behind (0.1 is 10 points)',
    red: 'part of the way from which on the review should talk about it',
  },
  'progress-mismatch': { points: 'difference that rounding may make (0.01 is 1 %)' },
  'review-cadence-too-slow': { days: 'days from which on a cycle is long enough for a month' },
  'review-coverage-low': { share: 'share of key results with a check-in (0.8 is 80 %)' },
  'review-time-budget': {
    reserved: 'minutes for opening, promises, blockers and wins',
    mover: 'minutes for a key result that moved',
    others: 'minutes for all others together',
    among: 'one key result in how many moves in a week',
  },
  'reviewer-equals-only-owner': {
    share: 'percent of the key results that one person may own',
    people: 'most people in a team that is too small for this',
  },
  'score-differs-from-progress': { difference: 'difference between score and progress' },
  'score-pattern-too-hard': {
    mean: 'mean score below which the targets were too hard',
    rhythm: 'share of due check-ins that were made, below which the rhythm is to blame',
    least: 'fewest scores that are looked at',
  },
  'score-pattern-too-safe': {
    share: 'share of key results reached in full (0.75 is 75 %)',
    mean: 'mean score above which the targets were too easy',
    least: 'fewest scores that are looked at',
  },
  'stale-cycle-label': { days: 'days that Status may lag behind the dates' },
  'target-eased': { days: 'days after publishing in which a change is taken for a correction' },
  'too-many-key-results-set': {
    many: 'most key results in a cycle',
    most: 'number of key results above which it is an error',
  },
  'too-many-objectives-team': { most: 'most objectives of a team in a cycle' },
  'type-undeclared': { others: 'fewest other objectives that say theirs; 0 asks all of them' },
  'weights-invalid': { dominant: 'share of an objective that one key result may have' },
  'why-now-missing': { fewest: 'fewest words' },
};
