/** Nobody: a user without rights of any kind. */
const NOBODY = 65_534;

/** Runs `work` without the rights of root, for which no folder is read-only. */
export function asOrdinaryUser<T>(work: () => T): T {
  if (process.geteuid?.() !== 0 || !process.seteuid) return work();
  process.seteuid(NOBODY);
  try {
    return work();
  } finally {
    process.seteuid(0);
  }
}
