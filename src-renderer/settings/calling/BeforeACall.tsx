import { DoNotCallList } from '../../do-not-call/DoNotCallList';
import { CallingHours } from './CallingHours';

/** What is asked about before a call is placed. */
export function BeforeACall() {
  return (
    <section className="settings-section" aria-labelledby="settings-calling">
      <h2 className="section-title" id="settings-calling">
        Before a call
      </h2>
      <CallingHours />
      <DoNotCallList />
    </section>
  );
}
