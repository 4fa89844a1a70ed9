import { useState } from 'preact/hooks';
import { Link } from '../controls/notice.tsx';
import { PersonField } from '../controls/person.tsx';
import { printDate } from '../dates.ts';
import { useSession } from '../session.ts';

/** Who is at the keyboard: remembered, as Google may not say. */
export function Who() {
  const { home, who, setWho } = useSession();
  const [isChanging, setChanging] = useState(false);
  const [name, setName] = useState(who);
  const today = (
    <span class="meta">
      {home.weekday.slice(0, 3)} {printDate(home.today, home.today)}
    </span>
  );
  if (who !== '' && !isChanging) {
    return (
      <div class="row who">
        <h1>
          <span class="name" title={who}>
            {who}
          </span>
          <Link onClick={() => setChanging(true)}>Change</Link>
        </h1>
        {today}
      </div>
    );
  }
  return (
    <form
      class="who"
      onSubmit={(event) => {
        event.preventDefault();
        setWho(name.trim());
        setChanging(false);
      }}
    >
      <div class="row">
        <h1>Who are you?</h1>
        {today}
      </div>
      <div class="with-button">
        <PersonField
          first
          quiet
          label="Your name"
          value={name}
          people={home.people}
          onChange={setName}
        />
        <button type="submit" class="second-button" disabled={name.trim() === ''}>
          That’s me
        </button>
      </div>
      <p class="hint">Shows your check-ins first. Remembered for you only.</p>
    </form>
  );
}
