/** Why something was not saved, announced at once; nothing while all is well. */
export const Wrong = ({ message, before = '' }: { message: string; before?: string }) =>
  message === '' ? null : (
    <span class="wrong" role="alert">
      {before}
      {message}
    </span>
  );
