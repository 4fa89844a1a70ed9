import { isPlaced } from './_alignment.ts';
import { rule } from './_rule.ts';
import { anyOf } from './_wording.ts';

export default rule({
  on: 'set',
  at: 'id',
  severity: 'warning',
  phase: 'launch',
  group: 'structure',
  deep: true,
  message: '{placed} of {count} objectives say what they support, or why they stand alone.',
  advice: 'Say in Supports what {missing} contributes to, or in Notes why it stands alone.',
  why: 'When one objective in five leads nowhere, people stop following the links, and with them goes the point of having any.',
  source: 'OpenOKR’s 90 and 80 percent',
  limits: { warning: 0.8, info: 0.9, least: 5 },
  bad: {
    with: {
      objectives: ['CO1', 'CO1', 'CO2', '', ''].map((supports, at) => ({
        ...{ id: `O${at + 1}`, row: at + 2, supports },
      })),
    },
  },
  good: {
    with: {
      objectives: ['CO1', 'CO1', 'CO2', 'CO2', 'CO3'].map((supports, at) => ({
        ...{ id: `O${at + 1}`, row: at + 2, supports },
      })),
    },
  },

  check(_cycle, context) {
    const { objectives, limits } = context;
    const { warning = 0.8, info = 0.9, least = 5 } = limits;
    const linked = objectives.filter(({ supports }) => supports !== '').length;
    // Where most name nothing, there is no level above.
    if (objectives.length < least || linked * 2 < objectives.length) return 'skip';
    const missing = objectives.filter((each) => !isPlaced(each, context));
    const placed = objectives.length - missing.length;
    const share = placed / objectives.length;
    if (share >= info) return false;
    return {
      count: objectives.length,
      placed: placed === 0 ? 'None' : `Only ${placed}`,
      missing: anyOf(missing.map(({ id }) => id)),
      severity: share < warning ? 'warning' : 'info',
    };
  },
});
