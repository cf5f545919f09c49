import './spinner.css';

/** Shows that work is under way. Said to screen readers only where it has a label. */
export function Spinner({ label }: { readonly label?: string }) {
  return label === undefined ? (
    <span className="spinner" aria-hidden="true" />
  ) : (
    <span className="spinner-line" role="status">
      <span className="spinner" aria-hidden="true" />
      {label}
    </span>
  );
}
