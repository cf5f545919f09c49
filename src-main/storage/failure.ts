import type { StorageProblemCode } from '../domain/problem/problem';

/** What a failure of the disk or of SQLite means for the record. */
export type Failure = Exclude<StorageProblemCode, 'storage_newer'> | 'constraint' | 'unforeseen';

/** Result codes: https://www.sqlite.org/rescode.html; the low byte is the primary code. */
const PRIMARY: Readonly<Record<number, Failure>> = {
  5: 'storage_unavailable', // BUSY
  6: 'storage_unavailable', // LOCKED
  7: 'storage_unavailable', // NOMEM
  8: 'storage_read_only', // READONLY
  10: 'storage_unavailable', // IOERR
  11: 'storage_damaged', // CORRUPT
  13: 'storage_full', // FULL
  14: 'storage_unavailable', // CANTOPEN
  15: 'storage_unavailable', // PROTOCOL
  19: 'constraint', // CONSTRAINT
  24: 'storage_damaged', // FORMAT
  26: 'storage_damaged', // NOTADB
};

const EXTENDED: Readonly<Record<number, Failure>> = {
  522: 'storage_damaged', // IOERR_SHORT_READ: the file ends too early
  4874: 'storage_full', // IOERR_SHMSIZE: no room for the log's index
};

const SYSTEM: Readonly<Record<string, Failure>> = {
  EACCES: 'storage_read_only',
  EPERM: 'storage_read_only',
  EROFS: 'storage_read_only',
  ENOSPC: 'storage_full',
  EDQUOT: 'storage_full',
};

/** The same numbers on Linux and macOS (13 EACCES, 1 EPERM, 30 EROFS, 28 ENOSPC); EDQUOT is 122 and 69. */
const ERRNO: Readonly<Record<number, keyof typeof SYSTEM>> = {
  1: 'EPERM',
  13: 'EACCES',
  28: 'ENOSPC',
  30: 'EROFS',
  69: 'EDQUOT',
  122: 'EDQUOT',
};

/** Reads anything thrown by the driver or by the file system. Pure. */
export function failureOf(error: unknown): Failure {
  const { sqliteExtendedCode, systemErrno, code } = Object(error) as Readonly<Record<string, unknown>>;
  if (typeof sqliteExtendedCode === 'number') return sqliteFailure(sqliteExtendedCode, systemErrno);
  if (typeof code === 'string' && /^E[A-Z0-9]+$/.test(code)) return SYSTEM[code] ?? 'storage_unavailable';
  return 'unforeseen';
}

function sqliteFailure(extended: number, systemErrno: unknown): Failure {
  const primary = extended & 0xff;
  // "Cannot open" and "input/output error" say little; the operating system's number says why.
  if ((primary === 10 || primary === 14) && typeof systemErrno === 'number') {
    const name = ERRNO[systemErrno];
    if (name !== undefined) return SYSTEM[name] ?? 'storage_unavailable';
  }
  return EXTENDED[extended] ?? PRIMARY[primary] ?? 'unforeseen';
}
