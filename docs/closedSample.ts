import type { Addon } from '../src/host/session.ts';
import { createHost } from '../src/host/host.ts';
import type { WorkbookModel } from '../src/host/model.ts';
import type { CloseForm, CloseView } from '../src/protocol.ts';

const DAY = 86_400_000;

/** Where the sample's key results stand after eight more weeks: value and confidence. */
const ENDS: Record<string, [value: number, confidence: number]> = {
  'O2-KR1': [27, 8],
  'O2-KR2': [78, 8],
  'O2-KR3': [12, 8],
  'O3-KR1': [84, 9],
  'O3-KR2': [27, 8],
  'O3-KR3': [4.7, 9],
  'O4-KR1': [33, 4],
  'O4-KR2': [58, 4],
  'O4-KR3': [80, 5],
};
const CHOICES = ['Keep', 'Achieved', 'Modify'] as const;
const WHYS = ['The second winter decides', 'Now a health metric', 'One result is enough'];
const REASONS: Record<string, string> = {
  'O2-KR2': 'The kit in each van',
  'O4-KR1': 'Mentors were needed in the cold weeks and had no time left',
};

/** Takes the sample to the end of its cycle, on a clock that runs ahead, and closes it there. */
export function closeSample(addon: Addon, workbook: WorkbookModel): void {
  let clock = Date.now();
  const host = createHost({ ...addon, workbook, now: () => clock });
  const ask = (method: string, input: object): unknown => {
    const reply = host.call('callServer', [method, input]) as { ok: boolean; value?: unknown };
    if (!reply.ok) throw new Error(`${method}: ${JSON.stringify(reply)}`);
    return reply.value;
  };
  try {
    for (let week = 1; week <= 7; week++) {
      clock += 7 * DAY;
      ask('checkIn', { by: 'Maren Holt', entries: Object.entries(ENDS).map(entryOf) });
    }
    clock += 8 * DAY;
    ask('closeCycle', formOf(ask('loadClose', { cycle: '' }) as CloseView));
  } finally {
    host.dispose();
  }
}

const entryOf = ([keyResult, [value, confidence]]: [string, [number, number]]): object => ({
  ...{ keyResult, value, confidence, changed: '', blocker: '', blockerType: '' },
  ...{ blockerOwner: '', blockerDue: '', nextStep: '', decision: null },
});

const formOf = ({ cycle, objectives, next }: CloseView): CloseForm => ({
  cycle: cycle.id,
  isFinal: true,
  objectives: objectives.map(({ id, keyResults }, at) => ({
    id,
    choice: CHOICES[at] ?? 'Keep',
    why: WHYS[at] ?? '',
    keyResults: keyResults.map((each) => ({
      id: each.id,
      given: null,
      cause: each.computed !== null && each.computed >= 0.6 ? '' : 'Capacity',
      why: REASONS[each.id] ?? '',
      along: each.along,
    })),
  })),
  learned: ['A result that waits for another team needs its date in week 1'],
  process: {
    text: 'Name the blocker’s owner in the review, not after it',
    owner: 'Maren Holt',
    from: next.starts,
  },
  next: { id: next.id, starts: next.starts, ends: next.ends },
});
