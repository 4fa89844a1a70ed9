import * as fc from '../_fastCheck.ts';
import { mergeObjective } from '../../src/jobs/mergeObjective.ts';
import type { ObjectiveForm } from '../../src/protocol.ts';
import { tabs } from '../../src/tabs/_all.ts';
import { aKeyResultForm, anInitiativeForm, anObjectiveForm } from '../_forms.ts';
import { prepared } from '../_host.ts';

const seen: ObjectiveForm = anObjectiveForm({
  id: 'O1',
  keyResults: [
    aKeyResultForm({ id: 'O1-KR1' }),
    aKeyResultForm({ id: 'O1-KR2', keyResult: 'Win 30 growers who plan with us', target: 30 }),
  ],
  initiatives: [anInitiativeForm({ id: 'I1', supports: [0, 1], alsoSupports: ['O9-KR9'] })],
});

type Edit = { at: string; value: string | number };
const PLACES = [
  'objective',
  'why',
  'owner',
  'kr 0 target',
  'kr 0 source',
  'kr 1 target',
  'kr 1 ifDrops',
  'i 0 owner',
];

/** Some fields with other values. */
const someEdits = fc.uniqueArray(fc.record({ at: fc.constantFrom(...PLACES), value: fc.integer({ min: 1, max: 9 }) }), {
  selector: ({ at }) => at,
}); // prettier-ignore

function edited(form: ObjectiveForm, edits: readonly Edit[]): ObjectiveForm {
  const copy = structuredClone(form) as unknown as Record<string, unknown>;
  for (const { at, value } of edits) {
    const [what = '', nth = '0', field = ''] = at.split(' ');
    const lists: Record<string, string> = { kr: 'keyResults', i: 'initiatives' };
    const list = lists[what];
    const row = list ? (copy[list] as Record<string, unknown>[])[Number(nth)] : copy;
    if (row) row[list ? field : what] = field === 'target' ? value : `text ${value}`;
  }
  return copy as unknown as ObjectiveForm;
}

describe('what was changed in the form and in the sheet', () => {
  test('is all kept where it is not the same, and told where it clashes', () => {
    fc.assert(
      fc.property(someEdits, someEdits, (ours, others) => {
        const [form, now] = [edited(seen, ours), edited(seen, others)];
        const merged = mergeObjective({ seen, now, form });
        const alone = others.filter(({ at }) => !ours.some((each) => each.at === at));
        expect(merged.mine).toEqual(edited(form, alone));
        expect(merged.theirs).toEqual(edited(form, others));
        const clashes = others.filter(({ at, value }) => ours.some((each) => each.at === at && each.value !== value));
        expect(merged.clashes).toHaveLength(clashes.length);
        expect(merged.kept).toHaveLength(alone.length);
      }),
    );
  }); // prettier-ignore

  test('initiatives keep what they support, however key results moved in the form', () => {
    const form = { ...seen, keyResults: [aKeyResultForm(), ...seen.keyResults], initiatives: [{ ...seen.initiatives[0]!, supports: [0, 1, 2] }] };
    const now = { ...seen, initiatives: [{ ...seen.initiatives[0]!, owner: 'Noor Visser' }] };
    const { mine, clashes } = mergeObjective({ seen, now, form });
    expect(clashes).toEqual([]);
    expect(mine.initiatives[0]).toMatchObject({ owner: 'Noor Visser', supports: [0, 1, 2], alsoSupports: ['O9-KR9'] });
  }); // prettier-ignore

  test('whatever people typed as supported stays', () => {
    const typed = (alsoSupports: string[]): ObjectiveForm => ({ ...seen, initiatives: [{ ...seen.initiatives[0]!, alsoSupports }] });
    const form = typed(['#0', '#12', 'NaN']);
    expect(mergeObjective({ seen: form, now: form, form }).mine.initiatives[0]).toMatchObject({ supports: [0, 1], alsoSupports: ['#0', '#12', 'NaN'] });
  }); // prettier-ignore
});

describe('saving what was read before the sheet changed', () => {
  const column = (header: string): number => {
    const headers = Object.values(tabs.keyResults.columns).map((each) => each.header);
    return headers.indexOf(header) + 1;
  };
  const ready = prepared((host) => {
    host.jobs.setUp({});
    host.planCycle();
    host.jobs.saveObjective(anObjectiveForm({ keyResults: [aKeyResultForm()] }));
  });

  test('keeps what was typed into the sheet meanwhile, and says so', () => {
    const host = ready();
    const read = host.jobs.loadObjective({ id: 'O1' });
    host.edit('Key Results', 2, column('Target'), [['95']]);
    const { notices, clash } = host.jobs.saveObjective({ ...read, why: 'Another reason', seen: read });
    expect(clash).toBeNull();
    expect(notices.join()).toContain('Kept what was changed in the sheet meanwhile: Target of O1-KR1 (95).');
    expect(host.rows('Key Results')[0]).toMatchObject({ Target: 95 });
    expect(host.rows('Objectives')[0]).toMatchObject({ 'Why now': 'Another reason' });
  }); // prettier-ignore

  test('saves nothing where both changed the same, until somebody has chosen', () => {
    const host = ready();
    const read = host.jobs.loadObjective({ id: 'O1' });
    host.edit('Key Results', 2, column('Target'), [['95']]);
    host.edit('Key Results', 2, column('Data source'), [['Till']]);
    const [keyResult] = read.keyResults;
    const form = { ...read, owner: 'Noor Visser', keyResults: [{ ...keyResult!, target: 90 }] };
    const before = host.rows('Key Results');
    const { clash, message, undoId } = host.jobs.saveObjective({ ...form, seen: read });
    expect(clash?.clashes).toEqual([{ where: 'Target of O1-KR1', theirs: '95', mine: '90' }]);
    expect(message).toBe('Nothing was saved: Target of O1-KR1 was changed in the sheet meanwhile.');
    expect([undoId, host.rows('Key Results')]).toEqual(['', before]);
    host.jobs.saveObjective({ ...clash!.mine, seen: clash!.seen });
    expect(host.rows('Key Results')[0]).toMatchObject({ Target: 90, 'Data source': 'Till' });
    expect(host.rows('Objectives')[0]).toMatchObject({ Owner: 'Noor Visser' });
  });
});
