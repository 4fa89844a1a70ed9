import { sameId } from '../domain/ids.ts';
import type { DraftView, PublishForm, PublishView } from '../protocol.ts';

/**
 * What speaks against publishing what somebody asks for, in sentences: what keeps it back now, and what is no longer
 * as that person saw and confirmed it. Empty when nothing does.
 */
export function objectionsTo({ drafts }: PublishForm, view: PublishView): string[] {
  if (drafts.length === 0) return ['No objective was chosen.'];
  const about = drafts.flatMap((asked) => {
    const draft = view.drafts.find(({ id }) => sameId(id, asked.id));
    return draft
      ? [...changesIn(asked, draft), ...draft.blockers.map(({ what }) => sentence(what))]
      : [`${asked.id} is no draft of ${view.cycle.id} any more.`];
  });
  return [...view.blockers.map(({ what }) => sentence(what)), ...about];
}

const sentence = (what: string): string => (/[.?!]$/.test(what) ? what : `${what}.`);

type AskedDraft = PublishForm['drafts'][number];
type AskedKeyResult = AskedDraft['keyResults'][number];

function changesIn(asked: AskedDraft, draft: DraftView): string[] {
  const gone = asked.keyResults.filter(
    ({ id }) => !draft.keyResults.some((each) => sameId(each.id, id)),
  );
  return [
    ...(asked.mark === draft.mark ? [] : [`${draft.id} reads differently now.`]),
    ...gone.map(({ id }) => `${id} is not there any more.`),
    ...draft.keyResults.flatMap((now) => {
      const seen = asked.keyResults.find(({ id }) => sameId(id, now.id));
      return seen ? changesOf(seen, now) : [`${now.id} was added.`];
    }),
  ];
}

function changesOf(seen: AskedKeyResult, now: DraftView['keyResults'][number]): string[] {
  const said = seen.mark === now.mark ? [] : [`The words or numbers of ${now.id} are others now.`];
  const unconfirmed = FIELDS.flatMap(({ field, name }) => {
    const value = now[field];
    const tick = seen[field];
    // What is blank keeps the draft back already.
    if (!value || tick?.value === value) return [];
    return tick === null
      ? [`The ${name} of ${now.id}, “${value}”, is not confirmed.`]
      : [`The ${name} of ${now.id} is “${value}” now, not “${tick.value}”.`];
  });
  return [...said, ...unconfirmed];
}

const FIELDS = [
  { field: 'owner', name: 'owner' },
  { field: 'rhythm', name: 'rhythm' },
  { field: 'source', name: 'data source' },
] as const;
