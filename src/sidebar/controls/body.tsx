import type { ComponentChildren, Ref } from 'preact';

/**
 * The part of a screen that scrolls. The browser may give it the focus, as to any box that scrolls, but it is no stop
 * of the Tab key: the controls in it are.
 */
export const Body = (props: {
  children: ComponentChildren;
  /** Fills the sidebar without a bar above it. */
  whole?: boolean;
  isBusy?: boolean;
  box?: Ref<HTMLElement>;
}) => (
  <main
    class={props.whole ? 'body whole' : 'body'}
    tabIndex={-1}
    aria-busy={props.isBusy}
    ref={props.box ?? null}
  >
    {props.children}
  </main>
);
