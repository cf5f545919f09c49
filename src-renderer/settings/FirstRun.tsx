import { Mark } from '../shell/Mark';
import { AccountForm } from './key-form/AccountForm';
import './first-run.css';

/** What a person sees first: what the key is for, where it will be, and the way in without one. */
export default function FirstRun() {
  return (
    <section className="first-run" aria-labelledby="first-run-title">
      <div className="first-run-card">
        <header className="first-run-head">
          <h1 id="first-run-title">
            <Mark />
            Welcome to Thunderdial
          </h1>
          <p>
            An API key lets Thunderdial see the numbers and agents of your ThunderPhone organization and place calls
            that are billed to it.
          </p>
        </header>
        <AccountForm offersSandbox autoFocus />
      </div>
    </section>
  );
}
