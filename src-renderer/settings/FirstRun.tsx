import { KeyRound } from 'lucide-react';
import { Mark } from '../shell/Mark';
import { AccountForm } from './key-form/AccountForm';
import './first-run.css';

/** What a person sees first: what the key is for, where it will be, and the way in without one. */
export default function FirstRun() {
  return (
    <section className="first-run" aria-labelledby="first-run-title">
      <div className="first-run-card">
        <header className="first-run-head">
          <Mark />
          <h1 id="first-run-title">Welcome to Thunderdial</h1>
          <p>You pick a number and an agent; the agent makes the call, and Thunderdial follows it to its end.</p>
        </header>
        <p className="first-run-why">
          <KeyRound size={17} aria-hidden />
          <span>
            An API key of your ThunderPhone organization lets Thunderdial see its numbers and agents and place calls for
            you. Calls are billed to that organization.
          </span>
        </p>
        <AccountForm offersSandbox autoFocus />
      </div>
    </section>
  );
}
