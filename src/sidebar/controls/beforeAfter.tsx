/** What a cell holds, struck through, and what it would hold. */
export const BeforeAfter = ({ before, after }: { before: string; after: string }) => (
  <>
    {before === '' ? (
      <span class="before meta">empty</span>
    ) : (
      <s class="before" title={before}>
        <span class="unseen">Before: </span>
        {before}
      </s>
    )}
    <span aria-hidden="true">→</span>
    <ins class="after" title={after}>
      <span class="unseen">After: </span>
      {after === '' ? 'empty' : after}
    </ins>
  </>
);
