import type { ProblemView } from '../../src-main/contract/envelope';

/** What more there is to say of a problem. Only of its own answers it is told that ThunderPhone says so. */
export function detailText({ code, detail }: Pick<ProblemView, 'code' | 'detail'>): string | null {
  if (detail === undefined || detail === '') return null;
  return code.startsWith('api_') ? `ThunderPhone says: “${detail}”` : detail;
}
