import { testRule } from '../_rules.ts';

const settings = (setting: string, value: string) => ({ with: { settings: [{ setting, value }] } });

testRule('setting-not-understood', {
  kept: [
    settings('Profile', 'radical focus'),
    settings('KR-NO-TARGET', 'warning'),
    settings('confidence-drop: points', '2,5'),
    settings('confidence-drop', ''),
    settings('kr-flatline: checkIns', '6'),
    { with: { settings: [] } },
  ],
  broken: [
    [
      settings('kr-stael', 'Off'),
      {
        trouble: 'There is no setting “kr-stael”',
        expected: 'Profile, Holidays or the name of a rule',
      },
      { tab: 'settings', column: 'setting' },
    ],
    [
      settings('confidence-drop: points', 'lots'),
      {
        trouble: '“confidence-drop: points” cannot be “lots”',
        expected: 'a number from 0 up',
      },
      { tab: 'settings', column: 'value' },
    ],
  ],
});
