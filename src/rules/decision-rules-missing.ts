import { defaultDecisionRules } from '../domain/defaults.ts';
import { sameId } from '../domain/ids.ts';
import { rule, type Step } from './_rule.ts';
import { counted } from './_wording.ts';

export default rule({
  on: 'set',
  at: 'id',
  severity: 'warning',
  phase: 'launch',
  group: 'structure',
  message: 'The tab Decision rules has {found} who decides what.',
  advice:
    'Write down at least {rows}: what brings a decision up, who takes it, what can be decided.',
  why: 'Who may stop something is agreed in five minutes while nothing is wrong, and never on the day on which it is. A table from before the start also keeps a bad week from being explained away.',
  source: 'The okr.mx course, where decision rules are part of the launch',
  limits: { rows: 3 },
  bad: { with: { decisionRules: [] } },
  good: {
    with: {
      decisionRules: [
        { rule: 'confidence-drop', whoDecides: 'The owner', options: 'Ask for help; wait' },
        { rule: 'confidence-low', whoDecides: 'The board', options: 'Change the target; stop' },
        { rule: 'guardrail-out', whoDecides: 'The board', options: 'Stop everything else' },
      ],
    },
  },

  check(_cycle, { limits, plan }) {
    const { rows = 3 } = limits;
    const found = plan.rows.decisionRules.filter(
      (row) => (row.rule || row.when) !== '' && (row.whoDecides || row.options) !== '',
    ).length;
    if (found >= rows) return false;
    const told = found === 0 ? 'no row' : `only ${counted(found, 'row')}`;
    return { found: `${told} that ${found > 1 ? 'say' : 'says'}`, rows };
  },
  /** The defaults that are not there yet; a row that somebody began stays as it is. */
  fix(_cycle, { plan }) {
    const steps = defaultDecisionRules
      .filter(({ rule }) => !plan.rows.decisionRules.some((row) => sameId(row.rule, rule)))
      .map((values): Step => ({ do: 'add', tab: 'decisionRules', values: { ...values } }));
    return steps.length > 0 ? steps : null;
  },
});
