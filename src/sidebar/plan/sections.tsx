import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { AreaField, TextField } from '../controls/field.tsx';
import { NextIcon, PlusIcon } from '../controls/icons.tsx';
import { Link } from '../controls/notice.tsx';
import { PersonField } from '../controls/person.tsx';
import { ruleWords } from '../../domain/ruleWords.ts';
import { useSession } from '../session.ts';
import { changedRules, type PlanDraft } from './draft.ts';
import { isNoLimit, isNoNumber, mostOf, takesLimit } from './lack.ts';

type Props = { draft: PlanDraft; onDraft: (draft: PlanDraft) => void };

/** A part that is set up once and then left: its head says what it holds. */
export function Section(props: { title: string; says: string; children: ComponentChildren }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section class={`fold ${isOpen ? 'is-open' : ''}`}>
      <button
        type="button"
        class="row-button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <span>
          <span class="one-line">{props.title}</span>
          <span class="meta">{props.says}</span>
        </span>
        <NextIcon />
      </button>
      {isOpen ? <div class="fold-body">{props.children}</div> : null}
    </section>
  );
}

/** At most so many: more are not watched. */
const MOST = 3;

/** The numbers that must not suffer while the objectives are pursued. */
export function Metrics({ draft, onDraft }: Props) {
  const { home } = useSession();
  const { metrics } = draft;
  const set = (at: number, change: Partial<(typeof metrics)[number]>): void =>
    onDraft({ ...draft, metrics: metrics.map((each, other) => (other === at ? { ...each, ...change } : each)) });
  const blank = { id: null, metric: '', owner: '', floor: '', ceiling: '', source: '' };
  const list = useRef<HTMLDivElement>(null);
  const [added, setAdded] = useState(0);
  // Whoever adds one goes on in it.
  useLayoutEffect(() => {
    if (added > 0) [...(list.current?.querySelectorAll<HTMLElement>('.fold-part') ?? [])].pop()?.querySelector('input')?.focus();
  }, [added]);
  const names = metrics.map(({ metric }) => metric.trim()).filter(Boolean);
  return (
    <Section title="Health metrics" says={names.join(', ') || 'One to three numbers that must not suffer'}>
      <div class="fold-body" ref={list}>
      {metrics.map((each, at) => (
        <div class="fold-part" key={each.id ?? `new ${at}`}>
          <TextField label="Metric" value={each.metric} placeholder="Complaints a week" onInput={(metric) => set(at, { metric })} />
          <PersonField label="Owner" value={each.owner} people={home.people} onChange={(owner) => set(at, { owner })} />
          <div class="pair">
            {(['floor', 'ceiling'] as const).map((side) => (
              <TextField
                key={side}
                numeric
                label={side === 'floor' ? 'Not below' : 'Not above'}
                value={each[side]}
                wrong={isNoNumber(each[side]) ? 'Write a number such as 5' : ''}
                onInput={(text) => set(at, { [side]: text })}
              />
            ))}
          </div>
          {each.floor.trim() + each.ceiling.trim() === '' ? (
            <p class="meta">Without a number in one of them, nothing says when it suffers.</p>
          ) : null}
          <TextField label="Data source" value={each.source} onInput={(source) => set(at, { source })} />
          <p>
            <Link
              label={`Take out: ${each.metric || 'this metric'}`}
              onClick={() => onDraft({ ...draft, metrics: metrics.filter((_, other) => other !== at) })}
            >
              Take out
            </Link>
          </p>
        </div>
      ))}
      </div>
      {metrics.length < MOST ? (
        <button
          type="button"
          class="link add"
          onClick={() => {
            onDraft({ ...draft, metrics: [...metrics, blank] });
            setAdded(added + 1);
          }}
        >
          <PlusIcon /> Add a health metric
        </button>
      ) : null}
    </Section>
  );
} // prettier-ignore

/** What brings a decision to the review, with the number at which it does. */
export function Rules({ draft, onDraft }: Props) {
  const [open, setOpen] = useState('');
  const { rules } = draft;
  const set = (rule: string, change: Partial<(typeof rules)[number]>): void =>
    onDraft({ ...draft, rules: rules.map((each) => (each.rule === rule ? { ...each, ...change } : each)) });
  const changed = changedRules(draft);
  return (
    <Section title="Decision rules" says={`${rules.length} rules, ${changed === 0 ? 'as proposed' : `${changed} changed`}`}>
      {rules.map((each) => (
        <div class="fold-part" key={each.rule}>
          <div class="row">
            <h3 title={each.rule}>{ruleWords(each.rule)}</h3>
            <Link label={`${open === each.rule ? 'Less' : 'Change'}: ${ruleWords(each.rule)}`} onClick={() => setOpen(open === each.rule ? '' : each.rule)}>
              {open === each.rule ? 'Less' : 'Change'}
            </Link>
          </div>
          <p class="meta">{each.when}</p>
          {open === each.rule ? (
            <>
              {each.limit !== '' || takesLimit(each.rule) ? (
                <TextField
                  numeric
                  label="Limit"
                  value={each.limit}
                  wrong={isNoLimit(each) ? `Write a number from 0 to ${mostOf(each)}` : ''}
                  onInput={(limit) => set(each.rule, { limit })}
                />
              ) : null}
              <AreaField label="When" value={each.when} onInput={(when) => set(each.rule, { when })} />
              <TextField label="Who decides" value={each.whoDecides} onInput={(whoDecides) => set(each.rule, { whoDecides })} />
              <AreaField label="Options" value={each.options} onInput={(options) => set(each.rule, { options })} />
              <TextField label="Look again" value={each.lookAgain} onInput={(lookAgain) => set(each.rule, { lookAgain })} />
            </>
          ) : each.limit === '' ? null : (
            <p>Limit {each.limit}</p>
          )}
        </div>
      ))}
    </Section>
  );
} // prettier-ignore
