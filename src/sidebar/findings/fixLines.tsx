import type { FindingView } from '../../protocol.ts';
import { BeforeAfter } from '../controls/beforeAfter.tsx';

/** What one click would change: each cell before, struck through, and after. */
export const FixLines = ({ lines }: { lines: FindingView['fix'] }) => (
  <dl class="fix-lines">
    {lines.map(({ place, header, before, after }) => (
      <div key={place}>
        <dt>
          <span title={place}>{place.replace(/^.*!/, '')}</span>
          {place.includes('!') ? ` ${header}` : ''}
        </dt>
        <dd>
          <BeforeAfter before={before} after={after} />
        </dd>
      </div>
    ))}
  </dl>
);
