import type { FindingView } from '../../protocol.ts';

/** What one click would change: each cell before, struck through, and after. */
export const FixLines = ({ lines }: { lines: FindingView['fix'] }) => (
  <dl class="fix-lines">
    {lines.map(({ place, header, before, after }) => (
      <div key={place}>
        <dt>
          <span title={place}>{place.replace(/^.*!/, '')}</span> {header}
        </dt>
        <dd>
          {before === '' ? (
            <span class="before meta">empty</span>
          ) : (
            <s class="before">
              <span class="unseen">Before: </span>
              {before}
            </s>
          )}
          <span aria-hidden="true">→</span>
          <ins class="after">
            <span class="unseen">After: </span>
            {after === '' ? 'empty' : after}
          </ins>
        </dd>
      </div>
    ))}
  </dl>
);
