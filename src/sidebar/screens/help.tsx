import { useFirstFocus } from '../keys.ts';
import { Body } from '../controls/body.tsx';
import { TabBar } from '../controls/tabBar.tsx';
import { useSession } from '../session.ts';

/** How a week goes, and the keys. */
export function HelpScreen({ onUndo }: { onUndo: () => void }) {
  const { go } = useSession();
  useFirstFocus('help');
  return (
    <>
      <TabBar current="more" onUndo={onUndo} />
      <Body>
        <h1 class="question">How a week goes</h1>
        <h2>Everyone, a minute</h2>
        <p>
          Check in on your key results: today’s number, how sure you are of the target, one line of
          what changed. You can type into Current and Confidence in the sheet as well; both doors
          lead to the same log.
        </p>
        <h2>The review owner</h2>
        <p>
          Extensions ▸ OKR Cadence ▸ Weekly review writes a tab to lead the meeting from. Type
          decisions and notes into its bordered cells: they stay when it is written again.
        </p>
        <h2>Before you publish</h2>
        <p>
          Validate reads every tab and says what is missing or unclear, with a way to the cell. It
          changes none of your rows. More ▸ Publish asks for what is missing, then for a tick for
          everything that somebody has to stand behind.
        </p>
        <h2>When something went wrong</h2>
        <p>
          More ▸ Undo the last change takes back whole changes, whoever made them. A cell that
          somebody changed since is left alone and named.
        </p>
        <h2>Keys</h2>
        <dl class="keys">
          <dt>Ctrl or Cmd+Enter</dt>
          <dd>save, or the next step</dd>
          <dt>Esc</dt>
          <dd>back; what you typed is kept</dd>
          <dt>0 to 9</dt>
          <dd>choose a confidence; 1 then 0 is 10</dd>
        </dl>
      </Body>
      <footer class="footer">
        <button type="button" class="second-button" onClick={() => go({ name: 'home' })}>
          Back to Home
        </button>
      </footer>
    </>
  );
}
