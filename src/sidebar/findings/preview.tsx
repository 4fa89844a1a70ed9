import { useState } from 'preact/hooks';
import type { FindingView } from '../../protocol.ts';
import { nameOfRule } from '../../rules/_name.ts';
import type { Action } from '../action.ts';
import { FooterLine, MainButton, MAIN_KEY, Task } from '../controls/frame.tsx';
import { TickAll } from '../controls/tickAll.tsx';
import { count } from '../numbers.ts';
import { ticking } from '../ticked.ts';
import { FixLines } from './fixLines.tsx';

/** Every fix before and after, with a tick each but for guesses; what is ticked is applied as one change. */
export function PreviewFixes(props: {
  findings: readonly FindingView[];
  action: Action;
  onApply: (findings: readonly FindingView[]) => void;
  onBack: () => void;
}) {
  const [out, setOut] = useState<ReadonlySet<string>>(
    () => new Set(props.findings.filter(({ isGuess }) => isGuess).map(({ key }) => key)),
  );
  const chosen = props.findings.filter(({ key }) => !out.has(key));
  const set = (findings: readonly FindingView[], isIn: boolean): void =>
    setOut(
      ticking(
        out,
        findings.map(({ key }) => key),
        !isIn,
      ),
    );
  const rules = [...new Set(props.findings.map(({ rule }) => rule))];
  const reason = chosen.length === 0 ? 'Nothing is ticked.' : '';
  const apply = (): void => props.onApply(chosen);
  return (
    <Task
      title={`Fix ${count(props.findings.length, 'finding')}`}
      onBack={props.onBack}
      onMain={reason ? null : apply}
      action={props.action}
      place="fixes"
      footer={
        <>
          <div class="buttons">
            <MainButton
              label={
                chosen.length === 0
                  ? 'Apply fixes'
                  : `Apply ${count(chosen.length, 'fix', 'fixes')}`
              }
              busyLabel="Applying…"
              action={props.action}
              reason={reason}
              onClick={apply}
            />
            <button type="button" class="second-button" onClick={props.onBack}>
              Cancel
            </button>
          </div>
          <FooterLine reason={reason} keys={`${MAIN_KEY} applies them as one change`} />
        </>
      }
    >
      <TickAll
        first
        label="All of them"
        ticked={chosen.length}
        of={props.findings.length}
        onChange={(isIn) => set(props.findings, isIn)}
      />
      {rules.map((rule) => {
        const own = props.findings.filter((each) => each.rule === rule);
        const isOne = own.length === 1;
        return (
          <section class={`fixes ${isOne ? '' : 'many'}`} key={rule}>
            {isOne ? null : (
              <TickAll
                strong
                label={nameOfRule(rule)}
                ticked={own.filter(({ key }) => !out.has(key)).length}
                of={own.length}
                onChange={(isIn) => set(own, isIn)}
              />
            )}
            {own.map((finding) => (
              <div class="fix" key={finding.key}>
                <label class="tick">
                  <input
                    type="checkbox"
                    checked={!out.has(finding.key)}
                    onChange={(event) => set([finding], event.currentTarget.checked)}
                  />
                  <span>{finding.what}</span>
                </label>
                <p class="meta">
                  {isOne ? `${finding.about} · ${nameOfRule(rule)}` : finding.about}
                </p>
                <FixLines lines={finding.fix} />
                {finding.isGuess ? (
                  <p class="meta">A guess: tick it if that is what you mean.</p>
                ) : null}
              </div>
            ))}
          </section>
        );
      })}
    </Task>
  );
}
