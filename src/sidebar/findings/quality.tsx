import type { FindingsView } from '../../protocol.ts';
import { nameOfRule } from '../../rules/_name.ts';
import { COST } from '../../rules/_score.ts';

/** The quality of the set in one number, with what costs it most; it gates nothing. */
export function Quality({ score, dearest, findings }: FindingsView) {
  if (dearest.length === 0) return null;
  const named = dearest.flatMap(({ key, cost }) => {
    const finding = findings.find((each) => each.key === key);
    return finding ? [{ key, cost, text: `${finding.about}: ${nameOfRule(finding.rule)}` }] : [];
  });
  return (
    <details class="quality">
      <summary>
        Quality <strong>{score}</strong> of 100
      </summary>
      <p class="meta">What costs most:</p>
      <ul class="plain">
        {named.map(({ key, cost, text }) => (
          <li key={key}>
            {text} (−{cost})
          </li>
        ))}
      </ul>
      <p class="meta">
        An error costs {COST.error}, a warning {COST.warning}, a note {COST.info}. It is there to
        look at, not to pass.
      </p>
    </details>
  );
}
