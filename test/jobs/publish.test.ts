import type { Launch } from '../../src/domain/plan.ts';
import type { PublishForm, PublishView, Result } from '../../src/protocol.ts';
import { columnOf, sheetByName, touch } from '../../src/host/model.ts';
import { onHost, prepared, type OnHost } from '../_host.ts';
import { aKeyResultForm, anObjectiveForm } from '../_forms.ts';

type Fields = {
  cycle?: Parameters<OnHost['planCycle']>[0];
  objective?: Parameters<typeof anObjectiveForm>[0];
  keyResults?: Parameters<typeof aKeyResultForm>[0][];
};

/** One draft that could go out, but for what is given. */
function aDraft(fields: Fields = {}): OnHost {
  const host = onHost();
  host.jobs.setUp({});
  host.jobs.saveWho({ who: 'Ida Brandt' });
  host.planCycle(fields.cycle);
  host.jobs.saveObjective(
    anObjectiveForm({
      pushesOut: { priority: 'A shop at the gate', whyNot: 'Nobody to stand in it', revisit: '' },
      keyResults: (fields.keyResults ?? [{}]).map(aKeyResultForm),
      ...fields.objective,
    }),
  );
  return host;
}

const ready = prepared((host) => {
  const made = aDraft({ keyResults: [{}, { keyResult: 'Open the second gate', ...MILESTONE }] });
  Object.assign(host.workbook, structuredClone(made.workbook));
  host.jobs.saveObjective(
    anObjectiveForm({
      objective: 'Nobody is woken at night',
      keyResults: [aKeyResultForm({ keyResult: 'Cut night calls from 14 to 3 calls', unit: 'calls', start: 14, target: 3 })],
    }),
  );
}); // prettier-ignore

const MILESTONE = {
  kind: 'Milestone', unit: '', start: null, target: null, source: '', every: 'Month', due: '2027-03-31',
} as const; // prettier-ignore

const AT = '2027-02-16T15:30:00Z';
const read = (host: OnHost, objective: string | null = null): Result<'loadPublish'> =>
  host.jobs.loadPublish({ cycle: '', objective });

/** Everything that can be ticked of a view, or of some of its drafts, ticked by Noor a day ago. */
function allTicked(view: PublishView, ids = view.drafts.map(({ id }) => id)): PublishForm {
  const tick = (value: string | null) => (value ? { value, by: 'Noor Visser', at: AT } : null);
  return {
    cycle: view.cycle.id,
    drafts: view.drafts
      .filter(({ id }) => ids.includes(id))
      .map(({ id, mark, keyResults }) => ({
        id,
        mark,
        keyResults: keyResults.map((each) => ({
          id: each.id,
          mark: each.mark,
          owner: tick(each.owner),
          rhythm: tick(each.rhythm),
          source: tick(each.source),
        })),
      })),
  };
}

const statuses = (host: OnHost) => host.rows('Objectives').map((row) => row['Status']);
const launches = (host: OnHost) => host.call('launches', []) as Launch[];
const left = (host: OnHost) => {
  const { blockers, drafts } = read(host);
  return [...blockers, ...drafts.flatMap((draft) => draft.blockers)].map(({ kind, what, tab, cell }) => [
    kind, what, `${tab}!${cell}`,
  ]);
}; // prettier-ignore

describe('what keeps a draft back', () => {
  test.each([
    ['a review owner', { cycle: { owner: '' } }, ['reviewOwner', '2027-Q1 has no review owner', 'Cycles!G2']],
    ['an owner of the objective', { objective: { owner: '' } }, ['owner', 'Owner is empty: nobody answers for this objective.', 'Objectives!D2']],
    ['an owner of a key result', { keyResults: [{ owner: '' }] }, ['owner', 'O1-KR1 has no owner', 'Key Results!D2']],
    ['a data source', { keyResults: [{ source: '' }] }, ['source', 'O1-KR1 has no data source', 'Key Results!P2']],
    ['a data source of a baseline', { keyResults: [{ source: '', kind: 'Baseline', start: null, target: null }] }, ['source', 'O1-KR1 has no data source', 'Key Results!P2']],
    ['a decision', { keyResults: [{ ifDrops: '' }] }, ['decision', 'O1-KR1: nothing agreed if confidence drops', 'Key Results!Q2']],
    ['numbers that can be reached', { keyResults: [{ target: 82 }] }, ['error', expect.stringMatching(/^O1-KR1: .*82/), 'Key Results!F2']],
    ['a key result', { keyResults: [] }, ['error', expect.stringMatching(/no key result/), 'Key Results!B1']],
  ] as [string, Fields, unknown[]][])('%s, with its cell', (_, fields, blocker) => {
    expect(left(aDraft(fields))).toEqual([blocker]);
  }); // prettier-ignore

  test('nothing else: a whole draft, and a milestone without a source', () => {
    expect(left(aDraft({ keyResults: [{}, MILESTONE] }))).toEqual([]);
  });

  test('a rhythm that cannot be read; a blank one is every week', () => {
    const host = aDraft();
    host.edit('Key Results', 2, 14, [['']]);
    expect(left(host)).toEqual([]);
    expect(read(host).drafts[0]?.keyResults[0]?.rhythm).toBe('Week');
    host.edit('Key Results', 2, 14, [['Now and then']]);
    expect(left(host)).toEqual([['rhythm', expect.stringMatching(/^O1-KR1/), 'Key Results!N2']]);
    expect(read(host).drafts[0]?.keyResults[0]?.rhythm).toBe('');
  });

  test('not a warning, and not what another objective lacks', () => {
    const host = ready();
    host.edit('Key Results', 4, 16, [['']]);
    const { drafts } = read(host);
    expect(drafts.map(({ id, blockers }) => [id, blockers.length])).toEqual([
      ['O1', 0],
      ['O2', 1],
    ]);
    const { findings } = host.jobs.validate({});
    expect(findings.length).toBeGreaterThan(0);
    const form = allTicked(read(host), ['O1']);
    expect(host.jobs.publish(form).published).toEqual(['O1']);
  });

  test('is asked of the sheet again when publishing: nothing is written then', () => {
    const host = aDraft();
    const form = allTicked(read(host));
    host.edit('Key Results', 2, 17, [['']]);
    const before = host.seen();
    const { published, message, view, undoId } = host.jobs.publish(form);
    expect(published).toEqual([]);
    expect(message).toBe(
      'The sheet has changed, so nothing was published. O1-KR1: nothing agreed if confidence drops.',
    );
    expect(view?.drafts[0]?.blockers).toHaveLength(1);
    expect([host.seen(), launches(host), undoId]).toEqual([before, [], '']);
  });
});

describe('what has to be confirmed', () => {
  test.each(['owner', 'rhythm', 'source'] as const)('the %s', (field) => {
    const host = aDraft();
    const form = allTicked(read(host));
    form.drafts[0]!.keyResults[0]![field] = null;
    const { message, published } = host.jobs.publish(form);
    expect(published).toEqual([]);
    expect(message).toMatch(/ of O1-KR1, “.+”, is not confirmed\.$/);
    expect([statuses(host)[0], launches(host)]).toEqual(['Draft', []]);
  });

  test('of every key result, and nothing at all is nothing', () => {
    const host = ready();
    const form = allTicked(read(host), ['O1']);
    form.drafts[0]!.keyResults.pop();
    expect(host.jobs.publish(form).message).toContain('O1-KR2 was added.');
    expect(host.jobs.publish({ ...form, drafts: [] }).published).toEqual([]);
  });

  test.each([
    ['another owner', 4, 'Tomas Okafor', 'The owner of O1-KR1 is “Tomas Okafor” now, not “Jon Adeyemi”.'],
    ['another rhythm', 14, 'Month', 'The rhythm of O1-KR1 is “Month” now, not “Week”.'],
    ['another source', 16, 'The door counter', 'The data source of O1-KR1 is “The door counter” now, not “Dispatch book, tab Late”.'],
    ['another target', 6, '95', 'The words or numbers of O1-KR1 are others now.'],
    ['another wording', 3, 'Raise whole trays from 82 % to 92 %', 'The words or numbers of O1-KR1 are others now.'],
    ['another objective', 2, 'O9', 'O1-KR1 is not there any more.'],
  ])('is not confirmed once it is %s', (_, column, text, says) => {
    const host = ready();
    const form = allTicked(read(host), ['O1']);
    host.edit('Key Results', 2, column, [[text]]);
    const { published, message } = host.jobs.publish(form);
    expect([published, statuses(host)[0], launches(host)]).toEqual([[], 'Draft', []]);
    expect(message).toContain(says);
  }); // prettier-ignore

  test('nor are drafts that were reworded, grew, or are drafts no more', () => {
    const host = ready();
    const form = allTicked(read(host));
    host.edit('Objectives', 2, 3, [['Growers plan two seasons around us']]);
    host.edit('Key Results', 5, 2, [['O1', 'Raise orders from 20 to 30 orders']]);
    host.edit('Objectives', 3, 6, [['Dropped']]);
    const { message, view } = host.jobs.publish(form);
    expect(message).toContain('O1 reads differently now.');
    expect(message).toContain('O1-KR3 was added.');
    expect(message).toContain('more, shown above.');
    expect(view?.drafts.map(({ id }) => id)).toEqual(['O1']);
    expect(launches(host)).toEqual([]);
  });
});

describe('publishing', () => {
  test('sets the status and records what was launched and who confirmed what', () => {
    const host = ready();
    const { published, message, view, undoId } = host.jobs.publish(allTicked(read(host), ['O1']));
    expect([published, view, message]).toEqual([['O1'], null, 'Published O1 with 2 key results.']);
    expect(undoId).not.toBe('');
    expect(statuses(host).slice(0, 2)).toEqual(['Published', 'Draft']);
    const word = (value: string) => ({ value, by: 'Noor Visser', at: '2027-02-16 16:30' });
    expect(launches(host)).toEqual([
      {
        ...{ id: 'O1', on: '2027-02-17', by: 'Ida Brandt', owner: 'Noor Visser' },
        ...{ wording: 'Growers plan their season around us', start: null, target: null },
      },
      {
        ...{ id: 'O1-KR1', on: '2027-02-17', by: 'Ida Brandt', owner: 'Jon Adeyemi' },
        wording: 'Raise trays delivered in the promised week from 82 % to 92 %',
        ...{ start: 82, target: 92 },
        confirmed: {
          owner: word('Jon Adeyemi'),
          rhythm: word('Week'),
          source: word('Dispatch book, tab Late'),
        },
      },
      {
        ...{ id: 'O1-KR2', on: '2027-02-17', by: 'Ida Brandt', owner: 'Jon Adeyemi' },
        ...{ wording: 'Open the second gate', start: null, target: null },
        confirmed: { owner: word('Jon Adeyemi'), rhythm: word('Month') },
      },
    ]);
  });

  test('is taken back by one undo, status and record', () => {
    const host = ready();
    const before = host.seen();
    const { undoId } = host.jobs.publish(allTicked(read(host)));
    expect(statuses(host).slice(0, 2)).toEqual(['Published', 'Published']);
    expect(launches(host)).toHaveLength(5);
    expect(host.jobs.undo({ id: undoId }).message).toBe(
      'Undid “Publish O1 and O2” by Ida Brandt, 9:00.',
    );
    expect([host.seen(), launches(host)]).toEqual([before, []]);
    expect(read(host).drafts).toHaveLength(2);
  });

  test('again, after it was a draft once more, keeps the record of the first time and takes the new words', () => {
    const host = ready();
    host.jobs.publish(allTicked(read(host), ['O1']));
    host.at('2027-02-24T08:00:00Z');
    host.edit('Objectives', 2, 6, [['Draft']]);
    host.edit('Key Results', 2, 6, [['95']]);
    host.edit('Key Results', 2, 16, [['The door counter']]);
    expect(host.jobs.publish(allTicked(read(host), ['O1'])).published).toEqual(['O1']);
    const [, keyResult] = launches(host);
    expect(keyResult).toMatchObject({ on: '2027-02-17', target: 92 });
    expect(keyResult?.confirmed?.source?.value).toBe('The door counter');
  });

  test('reads a record from before ticks were kept, and leaves it as it is', () => {
    const host = ready();
    host.edit('Objectives', 3, 6, [['Published']]);
    host.takeOver();
    const [old] = launches(host);
    expect(old).toMatchObject({ id: 'O2', by: '' });
    expect(old).not.toHaveProperty('confirmed');
    host.jobs.publish(allTicked(read(host)));
    expect(launches(host).map(({ id, confirmed }) => [id, confirmed !== undefined])).toEqual([
      ['O2', false],
      ['O2-KR1', false],
      ['O1', false],
      ['O1-KR1', true],
      ['O1-KR2', true],
    ]);
  });

  test.each(['yesterday', '2031-01-01T00:00:00Z'])('takes a tick of “%s” for one of now', (at) => {
    const host = aDraft();
    const form = allTicked(read(host));
    form.drafts[0]!.keyResults[0]!.owner!.at = at;
    host.jobs.publish(form);
    expect(launches(host)[1]?.confirmed?.owner?.at).toBe('2027-02-17 09:00');
  });

  test('refuses where a formula stands in Status, and writes nothing', () => {
    const host = aDraft();
    const sheet = sheetByName(host.workbook, 'Objectives');
    Object.assign(touch(sheet!, 2, 6), { formula: '="Draft"', value: 'Draft' });
    const form = allTicked(read(host));
    expect(() => host.jobs.publish(form)).toThrow('A formula stands in Status');
    expect(launches(host)).toEqual([]);
  });

  test('user text stays text in record and message', () => {
    const evil = '=IMPORTXML("http://x";"//a")';
    const host = aDraft({ keyResults: [{ source: evil }] });
    host.jobs.publish(allTicked(read(host)));
    expect(launches(host)[1]?.confirmed?.source?.value).toBe(evil);
    const formulas = [...host.workbook.sheets.values()].flatMap(({ cells }) =>
      [...cells.values()].filter(({ formula }) => formula?.includes('IMPORTXML')),
    );
    expect(formulas).toEqual([]);
  });
});

describe('the cycle', () => {
  const inPlanning = (): OnHost => {
    const host = aDraft();
    host.edit('Cycles', 2, 5, [['Planning']]);
    return host;
  };
  const cycleStatuses = (host: OnHost) => host.rows('Cycles').map((row) => row['Status']);

  test('in Planning becomes Active in the same change, and Planning again by undo', () => {
    const host = inPlanning();
    const view = read(host);
    expect(view.cycle).toMatchObject({ status: 'Planning', begins: true, others: [] });
    expect(host.jobs.publish(allTicked(view)).message).toBe(
      'Published O1 with 1 key result. 2027-Q1 is Active now.',
    );
    expect(cycleStatuses(host)[0]).toBe('Active');
    host.jobs.undo({ id: null });
    expect([cycleStatuses(host)[0], statuses(host)[0]]).toEqual(['Planning', 'Draft']);
  });

  test('stays in Planning while another holds the day', () => {
    const host = inPlanning();
    host.planCycle({ id: '2027-Q1 Shop' });
    const view = host.jobs.loadPublish({ cycle: '2027-Q1', objective: null });
    expect(view.cycle).toMatchObject({ begins: false, others: ['2027-Q1 Shop'] });
    host.jobs.publish(allTicked(view));
    expect(cycleStatuses(host).slice(0, 2)).toEqual(['Planning', 'Active']);
    expect(statuses(host)[0]).toBe('Published');
  });

  test('is the objective’s, the one named, else one that has drafts', () => {
    const host = aDraft();
    host.planCycle({ id: '2027-Q2', starts: '2027-04-05', ends: '2027-07-04' });
    host.jobs.saveObjective(anObjectiveForm({ cycle: '2027-Q2' }));
    expect(read(host)).toMatchObject({ cycle: { id: '2027-Q1' }, cycles: ['2027-Q1', '2027-Q2'] });
    expect(read(host, 'O2').cycle).toMatchObject({ id: '2027-Q2', begins: false, others: ['2027-Q1'] });
    expect(host.jobs.loadPublish({ cycle: '2027-q2', objective: null }).cycle.id).toBe('2027-Q2');
    host.jobs.publish(allTicked(read(host)));
    expect(read(host).cycle.id).toBe('2027-Q2');
  }); // prettier-ignore

  test('without drafts has an empty list', () => {
    const host = aDraft();
    host.jobs.publish(allTicked(read(host)));
    expect(read(host)).toMatchObject({ cycle: { id: '2027-Q1' }, cycles: [], drafts: [] });
  });

  test('says what cannot be published', () => {
    const host = aDraft();
    host.jobs.publish(allTicked(read(host)));
    host.jobs.saveObjective(anObjectiveForm({ cycle: '2031-Q1' }));
    expect(() => read(host, 'O1')).toThrow('“O1” is Published already');
    expect(() => read(host, 'O2')).toThrow('“O2” names the cycle “2031-Q1”');
    expect(() => read(host, 'O9')).toThrow('“O9” is no longer in the tab “Objectives”');
    expect(() => host.jobs.loadPublish({ cycle: 'X', objective: null })).toThrow(
      '“X” is no longer',
    );
  });
});

describe('the rank of what is published', () => {
  const ranks = (host: OnHost) => host.rows('Objectives').map((row) => row['Rank'] ?? null);
  const isHidden = (host: OnHost): boolean => {
    const sheet = sheetByName(host.workbook, 'Objectives');
    const place = [...(sheet?.cells ?? [])].find(([, { value }]) => value === 'Rank')?.[0] ?? 0;
    return sheet?.hiddenColumns.has(columnOf(place)) === true;
  };

  it('is the order shown, and its column shows with the first', () => {
    const host = ready();
    expect(isHidden(host)).toBe(true);
    host.jobs.publish(allTicked(read(host)));
    expect(ranks(host)).toEqual([1, 2]);
    expect(isHidden(host)).toBe(false);
    expect(host.jobs.validate({}).findings.map(({ rule }) => rule)).not.toContain(
      'priorities-not-ranked',
    );
  });

  it('comes behind those that are ranked', () => {
    const host = ready();
    host.jobs.publish(allTicked(read(host), ['O1']));
    host.jobs.publish(allTicked(read(host)));
    expect(ranks(host)).toEqual([1, 2]);
  });

  it('is left to people where they published others without one', () => {
    const host = ready();
    const { undoId } = host.jobs.publish(allTicked(read(host), ['O1']));
    expect(undoId).not.toBe('');
    host.edit('Objectives', 2, 9, [['']]);
    host.jobs.publish(allTicked(read(host)));
    expect(ranks(host).filter(Boolean)).toEqual([]);
  });
});
