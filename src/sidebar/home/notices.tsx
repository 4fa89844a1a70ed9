import { Notice } from '../controls/notice.tsx';

/** So many lines are read; more only push the work down. */
const SHOWN = 3;

/** What happened outside the sidebar and should be known: taken over from the grid, rolled back, unreadable. */
export function Notices({ notices }: { notices: readonly string[] }) {
  if (notices.length === 0) return null;
  const more = notices.length - SHOWN;
  return (
    <Notice tone="blue">
      {notices.slice(0, SHOWN).map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
      {more > 0 ? <p>And {more} more: Validate lists them all.</p> : null}
    </Notice>
  );
}
