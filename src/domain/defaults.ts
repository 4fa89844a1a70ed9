/** A decision rule as it stands in the tab Decision rules when a team begins. */
export type DefaultDecisionRule = {
  rule: DecisionRuleId;
  /** The number that can be changed; null where the rule has none. */
  limit: number | null;
  when: string;
  whoDecides: string;
  options: string;
  lookAgain: string;
};

export type DecisionRuleId =
  | 'confidence-drop'
  | 'confidence-low'
  | 'confidence-low-twice'
  | 'committed-low'
  | 'believed-behind'
  | 'forecast-low'
  | 'guardrail-out'
  | 'source-missing';

/**
 * What brings a decision to the review, who takes it and what can be decided. The triggers are the ones that
 * OKR practice agrees on: a change counts before a level, and nobody moves a target before the cause is known.
 */
export const defaultDecisionRules: readonly DefaultDecisionRule[] = [
  {
    rule: 'confidence-drop',
    limit: 2,
    when: 'Confidence fell by this many points within a week and is still 4 or more.',
    whoDecides: 'The owner of the key result, in the review',
    options:
      'Say what happened; begin another initiative; ask somebody for help; wait one week, twice at most.',
    lookAgain: 'Next review',
  },
  {
    rule: 'confidence-low',
    limit: 4,
    when: 'Confidence is below this number for the first week.',
    whoDecides: 'The owner of the objective',
    options:
      'Plan the initiatives anew; take people or time from a priority you name; clear what blocks it; try another way.',
    lookAgain: 'Next review',
  },
  {
    rule: 'confidence-low-twice',
    limit: 4,
    when: 'Confidence is below this number for the second week running.',
    whoDecides: 'The review owner',
    options:
      'Set another target, with the reason beside the old one; measure something else; stop the objective; take a dependency to whoever can move it.',
    lookAgain: 'In two weeks',
  },
  {
    rule: 'committed-low',
    limit: 7,
    when: 'The objective is committed and confidence is below this number, though not below 4.',
    whoDecides: 'The review owner, the same day',
    options: 'Find the people or the money; or call it aspirational, in front of everybody.',
    lookAgain: 'Next review',
  },
  {
    rule: 'believed-behind',
    limit: 0.25,
    when: 'Progress is behind by more than this share of the way, and confidence is 7 or more.',
    whoDecides: 'The owner of the key result',
    options: 'Show what makes you sure; or lower the confidence.',
    lookAgain: 'Next review',
  },
  {
    rule: 'forecast-low',
    limit: 0.5,
    when: 'Past half of the cycle, the chance of reaching the target is below this share.',
    whoDecides: 'The review owner',
    options: 'Continue; change it; start something; stop it.',
    lookAgain: 'Next review',
  },
  {
    rule: 'guardrail-out',
    limit: null,
    when: 'A health metric is outside its band.',
    whoDecides: 'The review owner',
    options: 'Let the objectives wait until it is mended; or live with it, and write down why.',
    lookAgain: 'Every week',
  },
  {
    rule: 'source-missing',
    limit: null,
    when: 'The data source was blank at two reviews running.',
    whoDecides: 'The review owner',
    options: 'Name another source; turn it into a baseline to be found; drop the key result.',
    lookAgain: 'In one week',
  },
];
