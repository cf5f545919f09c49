import type { TagChange } from '../../../history/bulk/ports';

/** The very same list where the change changes nothing. */
export function applied(tags: readonly string[], { tag, isAdded }: TagChange): readonly string[] {
  if (tags.includes(tag) === isAdded) return tags;
  return isAdded ? [...tags, tag] : tags.filter((one) => one !== tag);
}

/** As they were; where a person changed them since, only the change itself is taken back. */
export function restored(now: readonly string[], before: readonly string[], change: TagChange): readonly string[] {
  const isUntouched = JSON.stringify(now) === JSON.stringify(applied(before, change));
  return isUntouched ? before : applied(now, { ...change, isAdded: !change.isAdded });
}
