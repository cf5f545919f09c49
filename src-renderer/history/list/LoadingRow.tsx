import '../../ui/bone.css';
import './call-row.css';
import './loading-row.css';

/** A row whose call is still being read. */
export function LoadingRow({ index }: { readonly index: number }) {
  return (
    <div role="row" aria-rowindex={index + 1} aria-busy="true" data-index={index} className="call-row call-row-loading">
      <div role="gridcell" aria-label="Loading">
        <span className="bone" />
        <span className="bone" />
      </div>
    </div>
  );
}

/** The list before its first answer. */
export function LoadingRows() {
  return (
    <div className="call-skeleton" aria-hidden="true">
      {[0, 1, 2, 3, 4, 5].map((index) => (
        <div key={index} className="call-row call-row-loading">
          <div>
            <span className="bone" />
            <span className="bone" />
          </div>
        </div>
      ))}
    </div>
  );
}
