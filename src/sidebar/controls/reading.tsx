import type { ComponentChildren } from 'preact';
import type { Action } from '../action.ts';
import { Failure, MainButton, Task } from './frame.tsx';

/** What stands while a screen is read, and after it could not be: grey bars, then what happened and a way to try again. */
export function Reading(props: {
  title: string;
  header?: ComponentChildren;
  /** The head of what is said when it failed: "The plan was not read". */
  failed: string;
  action: Action;
  onRetry: () => void;
  onBack: (() => void) | null;
}) {
  const { action, onRetry } = props;
  return (
    <Task
      title={props.title}
      header={props.header}
      onBack={props.onBack}
      onMain={action.failure ? onRetry : null}
      action={{ ...action, failure: '' }}
      place="loading"
      footer={
        <div class="buttons">
          <MainButton label="Reading…" busyLabel="Reading…" action={action} onClick={onRetry} />
        </div>
      }
    >
      {action.failure ? (
        <Failure title={props.failed} message={action.failure} />
      ) : (
        <div class="bones">
          <div class="bone name" />
          <div class="bone" />
          <div class="bone" />
          <div class="bone button" />
        </div>
      )}
    </Task>
  );
}
