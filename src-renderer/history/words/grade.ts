/**
 * A grade as it came: up to 1 as a fraction, above it out of 100 (API notes C7: both scales exist); nothing is computed
 * with it. Empty where there is none.
 */
export function gradeText(score: number | null, status: string | null): string {
  if (score !== null) return score <= 1 ? `${String(score)} of 1` : `${String(score)} of 100`;
  switch (status) {
    case null:
      return '';
    case 'pending':
      return 'Being graded';
    case 'failed':
      return 'Grading failed';
    default:
      return status;
  }
}

/** "2 issues, 1 critical"; empty where nothing is told. */
export function issuesText(count: number | null, critical: number | null): string {
  if (count === null) return '';
  const all = count === 0 ? 'None' : count === 1 ? '1 issue' : `${String(count)} issues`;
  return critical === null || critical === 0 ? all : `${all}, ${String(critical)} critical`;
}
