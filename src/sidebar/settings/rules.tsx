import { useState } from 'preact/hooks';
import { capital } from '../../domain/capital.ts';
import type { Result, RuleSetting, SettingsForm } from '../../protocol.ts';
import { SelectField, TextField } from '../controls/field.tsx';
import { SEVERITY } from '../findings/finding.tsx';

type Read = Result<'settings'>;
type Level = RuleSetting['declared'];

const GROUPS: Record<string, string> = {
  reading: 'What cannot be read',
  integrity: 'What has lost its connection',
  structure: 'What is missing',
  arithmetic: 'Numbers that contradict',
  wording: 'Wording',
  rhythm: 'Weekly rhythm',
};
const LEVELS: Record<Level, string> = { ...SEVERITY, off: 'Off' };

/** Every rule under its class of causes: how loudly it speaks, and its thresholds. */
export function RuleSettings(props: {
  read: Read;
  form: SettingsForm;
  sought: string;
  onChange: (form: SettingsForm) => void;
}) {
  const { read, form } = props;
  const words = props.sought.trim().toLowerCase().split(/\s+/);
  const shown = read.rules.filter(({ rule, why }) =>
    words.every((word) => `${rule} ${why}`.toLowerCase().includes(word)),
  );
  const profile = read.profiles.find(({ name }) => name === form.profile);
  if (shown.length === 0) return <p class="meta">No rule has these words.</p>;
  return (
    <>
      {Object.entries(GROUPS).map(([group, title]) => {
        const own = shown.filter((each) => each.group === group);
        if (own.length === 0) return null;
        return (
          <details class="rules" key={group} open={props.sought.trim() !== '' || undefined}>
            <summary>
              {title} ({own.length})
            </summary>
            {own.map((rule) => (
              <RuleRow
                key={rule.rule}
                rule={rule}
                usual={profile?.severities[rule.rule] ?? rule.declared}
                usualLimits={profile?.limits[rule.rule] ?? {}}
                form={form}
                onChange={props.onChange}
              />
            ))}
          </details>
        );
      })}
    </>
  );
}

function RuleRow(props: {
  rule: RuleSetting;
  usual: Level;
  usualLimits: Record<string, number>;
  form: SettingsForm;
  onChange: (form: SettingsForm) => void;
}) {
  const { rule, usual, form } = props;
  const chosen = form.severities[rule.rule];
  const choose = (level: Level): void => {
    const { [rule.rule]: _, ...rest } = form.severities;
    props.onChange({
      ...form,
      severities: level === usual ? rest : { ...rest, [rule.rule]: level },
    });
  };
  const limit = (name: string, value: number | null): void => {
    const { [name]: _, ...rest } = form.limits[rule.rule] ?? {};
    const own = value === null ? rest : { ...rest, [name]: value };
    const { [rule.rule]: __, ...others } = form.limits;
    const limits = Object.keys(own).length === 0 ? others : { ...others, [rule.rule]: own };
    props.onChange({ ...form, limits });
  };
  return (
    <div class="rule-setting">
      <SelectField
        label={rule.rule}
        value={chosen ?? usual}
        options={(['error', 'warning', 'info', 'off'] as const).map((level) => ({
          value: level,
          label: level === usual ? `${LEVELS[level]} (usual)` : LEVELS[level],
        }))}
        hint={rule.why}
        onChange={choose}
      />
      {(chosen ?? usual) === 'off'
        ? null
        : rule.limits.map(({ name, value, what }) => (
            <Limit
              key={name}
              label={name}
              what={what}
              usual={props.usualLimits[name] ?? value}
              chosen={form.limits[rule.rule]?.[name]}
              onChange={(next) => limit(name, next)}
            />
          ))}
    </div>
  );
}

/** A threshold: its own text while somebody types, so that a number half typed is not taken away. */
function Limit(props: {
  label: string;
  what: string;
  usual: number;
  chosen: number | undefined;
  onChange: (value: number | null) => void;
}) {
  const [text, setText] = useState(props.chosen === undefined ? '' : String(props.chosen));
  const isWrong = text.trim() !== '' && thresholdIn(text) === null;
  return (
    <TextField
      numeric
      label={`${props.label}, usually ${props.usual}`}
      hint={capital(props.what)}
      value={text}
      placeholder={String(props.usual)}
      wrong={isWrong ? `Write a number from 0 up instead of “${text.trim()}”.` : ''}
      onInput={(next) => {
        setText(next);
        const typed = thresholdIn(next);
        props.onChange(typed === props.usual ? null : typed);
      }}
    />
  );
}

/** A threshold as typed, null for none and for what is no number from 0 up. */
function thresholdIn(text: string): number | null {
  const typed = text.trim().replace(',', '.');
  const number = Number(typed);
  return typed !== '' && Number.isFinite(number) && number >= 0 ? number : null;
}
