import type { Fact } from '../../domain/directory/fact';
import type { ServerCall } from '../../domain/history/server-call';
import type { AccountId, CallId } from '../../domain/ids';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import type { IssueDraft, IssueReport } from '../../domain/review/issue-report';

/** Grades and issue reports at ThunderPhone. Writes are sent once; one that may have been made is `change_unconfirmed`. */
export interface CallReviews {
  askGrade(account: AccountId, call: CallId): Promise<Result<null, Problem>>;
  /** What the latest grade says, member by member; null: there is none. */
  grade(account: AccountId, call: CallId): Promise<Result<readonly Fact[] | null, Problem>>;
  reports(account: AccountId, call: CallId): Promise<Result<readonly IssueReport[], Problem>>;
  file(account: AccountId, call: CallId, draft: IssueDraft): Promise<Result<null, Problem>>;
}

/** Reads one call anew and takes it over into the archive. */
export interface CallReader {
  readOne(account: AccountId, call: CallId): Promise<Result<ServerCall, Problem>>;
}
