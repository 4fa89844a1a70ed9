import { rule } from './_rule.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'row',
  at: 'id',
  severity: 'warning',
  phase: 'data',
  group: 'integrity',
  message: '{trouble}, so this row changes nothing.',
  advice: 'Write {expected}, or empty the row.',
  why: 'A setting that is silently passed over is worse than none: the team believes that a rule is off while it speaks on.',
  source: 'A rule of this workbook',
  bad: { with: { settings: [{ setting: 'kr-stale', value: 'loud' }] } },
  good: { with: { settings: [{ setting: 'kr-stale', value: 'Off' }] } },

  check({ tab, row }, { plan, settingTroubles }) {
    if (tab !== 'settings') return 'skip';
    const trouble = settingTroubles.find((each) => each.row === row);
    const said = plan.rows.settings.find((each) => each.row === row);
    if (!trouble || !said) return false;
    const { column, expected } = trouble;
    const name = quote(said.setting);
    const isName = column === 'setting';
    const told = isName ? `There is no setting ${name}` : `${name} cannot be ${quote(said.value)}`;
    return { at: column, trouble: told, expected };
  },
});
