import type { Mover } from '../../src-main/domain/problem/problem';
import { assertNever } from '../../src-main/domain/result';

/** Whose move it is, in words. */
export function moverText(mover: Mover): string {
  switch (mover) {
    case 'you':
      return 'Your move';
    case 'admin':
      return 'An admin’s move';
    case 'thunderphone':
      return 'ThunderPhone’s move';
    case 'carrier':
      return 'The carrier’s move';
    default:
      return assertNever(mover);
  }
}
