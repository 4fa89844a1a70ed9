import { figuresOf } from '../../src/domain/figuresOf.ts';
import { launchChangesIn } from '../../src/domain/launchChanges.ts';
import type { Launch } from '../../src/domain/plan.ts';
import type { Decision } from '../../src/tabs/decisions.ts';
import { aCycle, aDecision, aKeyResult, anObjective, aPlan } from '../_build.ts';

const launch = (fields: Partial<Launch>): Launch => ({
  ...{ id: 'O1-KR1', on: '2027-01-04', by: 'Ida Brandt', wording: aKeyResult().keyResult },
  ...{ start: 82, target: 92, owner: 'Jon Adeyemi' },
  ...fields,
});

function found(fields: Parameters<typeof aKeyResult>[0], decisions: Decision[] = []) {
  const objectives = [anObjective()];
  const plan = aPlan({
    ...{ objectives, decisions, keyResults: [aKeyResult(fields)] },
    launches: [launch({})],
  });
  const figures = figuresOf(plan, aCycle(), '2027-02-17');
  return launchChangesIn(plan, figures, (value, unit) => `${value} ${unit}`);
}

const said = (fields: Partial<Decision>): Decision =>
  aDecision({ rule: '', choice: 'Update', decision: 'Target 92 % → 88 %', why: 'A van less', ...fields }); // prettier-ignore

test('nothing is found where all stands as it was launched', () => {
  expect(found({})).toEqual([]);
});

test('a target that was eased in the grid is named with what it was, and waits for its reason', () => {
  expect(found({ target: 88 })).toEqual([
    { id: 'O1-KR1', said: 'Target 92 % → 88 %', brief: 'Target 92 % → 88 %', owner: 'Jon Adeyemi', isEased: true, why: '', week: '' },
  ]);
}); // prettier-ignore

test('a reason that names what stands there now counts, an older one for another number does not', () => {
  expect(found({ target: 88 }, [said({})])[0]).toMatchObject({ why: 'A van less', week: '2027-W07' });
  expect(found({ target: 85 }, [said({})])[0]).toMatchObject({ why: '' });
  expect(found({ target: 85 }, [said({}), said({ decision: 'Target 88 % → 85 %', why: 'Two vans less' })])[0]?.why).toBe('Two vans less');
}); // prettier-ignore

test('a reason for the owner is none for the target', () => {
  const owner = said({ decision: 'Owner Jon Adeyemi → Noor Visser', why: 'Jon left' });
  expect(found({ target: 88, owner: 'Noor Visser' }, [owner])[0]?.why).toBe('');
  expect(found({ target: 88, owner: 'Noor Visser' }, [owner, said({})])[0]?.why).toBe(
    'A van less; Jon left',
  );
});

test('a decision to update in people’s own words is a reason, one from before the launch is none', () => {
  const own = aDecision({ choice: 'Update', decision: 'Aim lower, a van broke down' });
  expect(found({ target: 88 }, [own])[0]?.why).toBe('Aim lower, a van broke down');
  expect(found({ target: 88 }, [{ ...own, at: '2027-01-02 10:00', week: '2026-W53' }])[0]?.why).toBe('');
  expect(found({ target: 88 }, [{ ...own, choice: 'Continue' }])[0]?.why).toBe('');
}); // prettier-ignore

test('a decision to update that is about something else is no reason', () => {
  const own = (decision: string) => [aDecision({ choice: 'Update', decision })];
  expect(found({ target: 88 }, own('Print the calendar at the town hall'))[0]?.why).toBe('');
  expect(found({ target: 88 }, own('88 % will do, a van broke down'))[0]?.why).not.toBe('');
  expect(found({ owner: 'Noor Visser' }, own('Aim lower'))[0]?.why).toBe('');
  expect(found({ owner: 'Noor Visser' }, own('Noor takes over'))[0]?.why).toBe('Noor takes over');
  const keyResult = 'Raise trays that growers accept from 82 % to 92 %';
  expect(found({ keyResult }, own('Aim lower'))[0]?.why).toBe('');
  expect(found({ keyResult }, own('Count what growers accept'))[0]?.why).not.toBe('');
});

test('what was decided later in people’s own words takes no place of a reason that names the change', () => {
  const later = aDecision({ choice: 'Update', decision: 'Aim lower still', at: '2027-02-16 10:00' });
  expect(found({ target: 88 }, [said({ at: '2027-02-10 10:00' }), later])[0]?.why).toBe('A van less');
}); // prettier-ignore

test('a reason for the start is none for a target that ends in the same number', () => {
  const start = said({ decision: 'Start 82 % → 88 %', why: 'Counted anew' });
  const both = said({ decision: 'Target 92 % → 90 %; Start 82 % → 88 %', why: 'Counted anew' });
  expect(found({ target: 88, start: 88 }, [start])[0]?.why).toBe('');
  expect(found({ target: 88 }, [both])[0]?.why).toBe('');
});
