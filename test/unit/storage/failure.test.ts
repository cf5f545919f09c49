import { describe, expect, it } from 'vitest';
import { problemTexts } from '../../../src-main/domain/problem/problem-texts';
import { failureOf } from '../../../src-main/storage/failure';
import { storageProblem } from '../../../src-main/storage/storage-problem';

const sqlite = (sqliteExtendedCode: number, systemErrno?: number) =>
  Object.assign(new Error('x'), { sqliteExtendedCode, ...(systemErrno === undefined ? {} : { systemErrno }) });
const system = (code: string) => Object.assign(new Error('x'), { code });

describe('what a failure means', () => {
  it.each([
    ['SQLITE_BUSY', sqlite(5), 'storage_unavailable'],
    ['SQLITE_BUSY_SNAPSHOT', sqlite(517), 'storage_unavailable'],
    ['SQLITE_READONLY', sqlite(8), 'storage_read_only'],
    ['SQLITE_READONLY_DIRECTORY', sqlite(1544), 'storage_read_only'],
    ['SQLITE_IOERR_WRITE', sqlite(778), 'storage_unavailable'],
    ['SQLITE_IOERR_WRITE on a full disk', sqlite(778, 28), 'storage_full'],
    ['SQLITE_IOERR_SHMSIZE', sqlite(4874), 'storage_full'],
    ['SQLITE_IOERR_SHORT_READ', sqlite(522), 'storage_damaged'],
    ['SQLITE_CORRUPT', sqlite(11), 'storage_damaged'],
    ['SQLITE_CORRUPT_VTAB', sqlite(267), 'storage_damaged'],
    ['SQLITE_NOTADB', sqlite(26), 'storage_damaged'],
    ['SQLITE_FULL', sqlite(13), 'storage_full'],
    ['SQLITE_CANTOPEN', sqlite(14), 'storage_unavailable'],
    ['SQLITE_CANTOPEN, permission denied', sqlite(14, 13), 'storage_read_only'],
    ['SQLITE_CANTOPEN, read-only file system', sqlite(14, 30), 'storage_read_only'],
    ['SQLITE_CANTOPEN, is a directory', sqlite(14, 21), 'storage_unavailable'],
    ['SQLITE_CONSTRAINT_UNIQUE', sqlite(2067), 'constraint'],
    ['SQLITE_ERROR', sqlite(1), 'unforeseen'],
    ['EACCES', system('EACCES'), 'storage_read_only'],
    ['EROFS', system('EROFS'), 'storage_read_only'],
    ['ENOSPC', system('ENOSPC'), 'storage_full'],
    ['EDQUOT', system('EDQUOT'), 'storage_full'],
    ['ENOTDIR', system('ENOTDIR'), 'storage_unavailable'],
    ['a fault of our own', new TypeError('x'), 'unforeseen'],
    ['the driver used after close', system('ERR_INVALID_STATE'), 'unforeseen'],
    ['no error at all', undefined, 'unforeseen'],
  ])('%s', (_name, error, expected) => {
    expect(failureOf(error)).toBe(expected);
  });
});

describe('what a person is told', () => {
  it('names the cause by its code', () => {
    expect(storageProblem(sqlite(13))).toEqual({ code: 'storage_full', ...problemTexts.storage_full });
  });

  it('does not claim that damage met in use was set aside already', () => {
    const found = storageProblem(sqlite(11));
    expect(found.code).toBe('storage_damaged');
    expect(found.what).not.toContain('set aside');
    expect(found.advice).toContain('Restart');
  });

  it('keeps the words of the database to itself, since they may quote a number', () => {
    const error = Object.assign(new Error('+12125550142 is bad'), { sqliteExtendedCode: 2067 });
    expect(JSON.stringify(storageProblem(error))).not.toContain('+1212');
  });
});
