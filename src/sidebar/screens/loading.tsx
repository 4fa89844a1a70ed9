import { useEffect, useState } from 'preact/hooks';
import { Body } from '../controls/body.tsx';
import { Failure } from '../controls/frame.tsx';

/** After this long the waiting is put into words. */
const WORDS_MS = 400;

/** The chrome at once, grey bars where the queue will be, words a moment later. */
export function LoadingScreen(props: {
  failure: string;
  onRetry: () => void;
  onRepair: () => void;
}) {
  const { failure, onRetry, onRepair } = props;
  const [isSaid, setSaid] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(true), WORDS_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <header class="tab-bar" aria-hidden="true">
        <div class="tabs">
          <span class="tab" aria-current="page">
            Home
          </span>
          <span class="tab">Plan</span>
          <span class="tab">Findings</span>
          <span class="tab">More</span>
        </div>
      </header>
      <Body isBusy={failure === ''}>
        <h1 class="unseen">OKR Cadence</h1>
        {failure ? (
          <>
            <Failure title="The sheet was not read" message={failure} />
            <div class="buttons">
              <button type="button" class="main-button" ref={focus} onClick={onRetry}>
                Try again
              </button>
              {failure.includes('Repair the workbook') ? (
                <button type="button" class="second-button" onClick={onRepair}>
                  Repair the workbook…
                </button>
              ) : null}
            </div>
          </>
        ) : (
          <>
            <div class="bone name" />
            <div class="card bones">
              <div class="bone" />
              <div class="bone" />
              <div class="bone" />
              <div class="bone button" />
            </div>
            <p class="meta" role="status">
              {isSaid ? 'Reading the sheet…' : ''}
            </p>
          </>
        )}
      </Body>
    </>
  );
}

const focus = (element: HTMLElement | null): void => element?.focus();
