/** The mark: a bolt. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 24 24" width="18" height="18" fill="currentColor" aria-hidden="true">
      <path d="M13 2 5 13.5h5.2L9.5 22 19 9.5h-5.6z" />
    </svg>
  );
}
