// Puts what the first paint needs of our own code into one file. By itself the bundler gives every set of modules that
// the start shares with a later view a chunk of its own, and each is one more request that the first paint waits for.

/** Left to the bundler: their index files reach everything, used at the start or not. */
const APART = /[\\/]node_modules[\\/](?:@?react-aria|@?react-stately|@internationalized|@tanstack)/;

/**
 * A `name` for rolldown's chunk groups: that of the start for modules that `entry` reaches by static imports alone.
 * @param {string} name
 * @param {string} entry absolute path
 * @returns {(id: string, context: { getModuleInfo(id: string): { importedIds: readonly string[] } | null }) => string | null}
 */
export function startChunk(name, entry) {
  /** @type {Set<string> | undefined} */
  let reached;
  return (id, context) => {
    reached ??= reachedFrom(entry, context);
    return reached.has(id) ? name : null;
  };
}

/** @param {string} entry @param {{ getModuleInfo(id: string): { importedIds: readonly string[] } | null }} context */
function reachedFrom(entry, context) {
  const reached = new Set([entry]);
  for (const id of reached) {
    for (const next of context.getModuleInfo(id)?.importedIds ?? []) if (!APART.test(next)) reached.add(next);
  }
  return reached;
}
