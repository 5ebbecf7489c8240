/** The names of machines as they are shown: of several that are called alike, each has a number. */
export function distinctNames(
  machines: readonly { id: string; name: string }[],
): Map<string, string> {
  const byName = Map.groupBy(
    machines.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ({ name }) => name,
  );
  return new Map(
    [...byName.values()].flatMap((alike) =>
      alike.map(
        ({ id, name }, at) => [id, alike.length > 1 ? `${name} (${at + 1})` : name] as const,
      ),
    ),
  );
}
