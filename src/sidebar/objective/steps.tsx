/** How far the three questions are answered, and the question itself. */
export const Question = (props: { step: number; question: string; says: string }) => (
  <>
    <div class="steps-done" aria-hidden="true">
      {[1, 2, 3].map((step) => (
        <span key={step} class={step <= props.step ? 'is-done' : ''} />
      ))}
    </div>
    <h2 class="question">{props.question}</h2>
    <p class="meta">{props.says}</p>
  </>
);
