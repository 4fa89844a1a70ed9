/** What is ticked, with some more or some less of it. */
export function ticking(
  ticked: ReadonlySet<string>,
  ids: readonly string[],
  isTicked: boolean,
): ReadonlySet<string> {
  const next = new Set(ticked);
  for (const id of ids)
    if (isTicked) next.add(id);
    else next.delete(id);
  return next;
}
