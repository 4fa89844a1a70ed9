import type { ComponentChildren } from 'preact';
import { CAUSES, goesOn } from '../../domain/close/record.ts';
import type { CloseView } from '../../protocol.ts';
import { ENDINGS } from '../../tabs/decisions.ts';
import { SelectField, TextField } from '../controls/field.tsx';
import { RadioChips } from '../controls/radioChips.tsx';
import {
  causeOf,
  choiceOf,
  givenOf,
  isAlong,
  needsCause,
  printScore,
  readScore,
  reasonOf,
  scoreText,
  whyOf,
  type Cause,
  type Ending,
  type KeyResultView,
  type Said,
} from './said.ts';

type Props = { said: Said; onSay: (name: string, text: string) => void };

/** An objective at the close: its key results against what was launched, then what becomes of it. */
export function ObjectiveStep(props: Props & { objective: CloseView['objectives'][number]; next: string }) {
  const { objective, said, onSay } = props;
  const { id, score, standing, keyResults, goesOnAs } = objective;
  const choice = choiceOf(said, objective);
  const other = standing !== null && printScore(standing) !== printScore(score);
  return (
    <>
      <h2 class="title">{`${id} · ${objective.objective}`}</h2>
      <p class="meta">
        {score === null ? 'No score yet' : `Scored ${printScore(score)} as launched`}
        {other ? `, ${printScore(standing)} as it stands` : ''}
      </p>
      {keyResults.map((each, at) => (
        <KeyResult key={each.id} each={each} isFirst={at === 0} said={said} onSay={onSay}>
          {goesOn(choice) && goesOnAs === '' ? (
            <label class="along">
              <input
                type="checkbox"
                checked={isAlong(said, each)}
                onChange={(event) =>
                  onSay(`along ${each.id}`, event.currentTarget.checked ? 'yes' : 'no')
                }
              />
              <span>Goes on in {props.next || 'the next cycle'}</span>
            </label>
          ) : null}
        </KeyResult>
      ))}
      <RadioChips<Exclude<Ending, ''>>
        label={`What becomes of ${id}?`}
        value={choice === '' ? null : choice}
        options={ENDINGS.map((value) => ({ value, label: value }))}
        onChange={(value) => onSay(`ending ${id} choice`, value)}
      />
      <TextField
        label="Why, in a few words"
        value={whyOf(said, objective)}
        onInput={(text) => onSay(`ending ${id} why`, text)}
      />
      {goesOnAs === '' ? null : <p class="meta">Goes on as {goesOnAs}.</p>}
    </>
  );
} // prettier-ignore

function KeyResult(
  props: Props & { each: KeyResultView; isFirst: boolean; children: ComponentChildren },
) {
  const { each, said, onSay } = props;
  const { id, subject, owner, launched, stands, journey, computed, standing, later } = each;
  const given = givenOf(said, each);
  const text = scoreText(said, each);
  const isWrong = text.trim() !== '' && readScore(text) === null;
  const other = standing !== null && printScore(standing) !== printScore(computed);
  return (
    <section class="card closing" aria-label={id}>
      <h3 title={launched}>{subject}</h3>
      <p class="meta">{`${id} · ${owner || 'no owner'} · ${journey}`}</p>
      <p class="launched">“{launched}”</p>
      {stands ? (
        <p class="hint">
          Reads now: {stands}.{other ? ` That would score ${printScore(standing)}.` : ''}
        </p>
      ) : null}
      {later ? <p class="hint">{`Measured ${later}`}</p> : null}
      <div class="pair">
        <TextField
          numeric
          first={props.isFirst}
          label="Score"
          value={text}
          wrong={isWrong ? 'Write 0 to 1' : ''}
          hint={
            given === null
              ? undefined
              : computed === null
                ? 'Set by you'
                : `Figures: ${printScore(computed)}`
          }
          onInput={(typed) => onSay(`score ${id}`, typed)}
        />
        {needsCause(said, each) ? (
          <SelectField<Cause>
            label="Root cause"
            value={causeOf(said, each)}
            options={[
              { value: '', label: 'Choose' },
              ...CAUSES.map((value) => ({ value, label: value })),
            ]}
            onChange={(value) => onSay(`cause ${id}`, value)}
          />
        ) : null}
      </div>
      <TextField
        label={
          given === null ? 'What made it so' : `Why not ${printScore(computed) || 'left open'}`
        }
        value={reasonOf(said, each)}
        onInput={(typed) => onSay(`reason ${id} why`, typed)}
      />
      {props.children}
    </section>
  );
}
