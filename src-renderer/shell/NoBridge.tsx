import { Alert } from '../ui/Alert';
import './error-boundary.css';

/** The page without the app around it, as in a web browser: it can do nothing, and says so. */
export function NoBridge() {
  return (
    <main className="error-boundary">
      <Alert title="This page works only inside Thunderdial.">
        <p>Start the Thunderdial app to place calls.</p>
      </Alert>
    </main>
  );
}
